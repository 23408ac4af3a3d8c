import { useState } from 'react';
import { addAddress, changedHref, replaceAddress, useAddress } from '../address';
import './settings.css';

type Changed = Record<string, string>;

/** Changes some settings. Those that are being typed take no step back. */
type Write = (changed: Changed, typing?: boolean) => void;

/** Settings of a view, which stand in its address: how one is read, how some are changed, and the address with some changed. */
export function useSettings(page: string): [(name: string) => string, Write, (changed: Changed) => string] {
  const address = useAddress();
  const read = (name: string) => address.searchParams.get(name) ?? '';
  const write: Write = (changed, typing = false) =>
    (typing ? replaceAddress : addAddress)(changedHref(page, new URL(window.location.href), changed));
  return [read, write, (changed) => changedHref(page, address, changed)];
}

/** What is typed for a value, until that changes or, where it was not known, becomes known; and the value that was known last. */
export function useDraft(value: string | undefined): [string, (draft: string) => void, string] {
  const [draft, setDraft] = useState(value ?? '');
  const [of, setOf] = useState(value);
  if (value !== undefined && value !== of) {
    setOf(value);
    setDraft(value);
  }
  return [draft, setDraft, of ?? ''];
}

export interface Option {
  value: string;
  label: string;
}

interface SettingProps {
  label: string;
  value: string;
  options: Option[];
  choose: (value: string) => void;
}

export function Select({ label, value, options, choose }: SettingProps) {
  return (
    <label className="setting">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice of few, all of them seen: such as between a picture and the table of the same. */
export function Radios({ label, value, options, choose }: SettingProps) {
  return (
    <fieldset className="setting radios">
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={label}
            value={option.value}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
