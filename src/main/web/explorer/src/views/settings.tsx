import { pageHref, replaceAddress, useAddress } from '../address';
import './settings.css';

/** Settings of a view, which stand in its address. A language that a link asks for stays in it. */
export function useSettings(page: string): [(name: string) => string, (changed: Record<string, string>) => void] {
  const address = useAddress();
  const read = (name: string) => address.searchParams.get(name) ?? '';
  const write = (changed: Record<string, string>) => {
    const all = Object.fromEntries(new URL(window.location.href).searchParams);
    replaceAddress(pageHref(page, { ...all, ...changed }));
  };
  return [read, write];
}

export interface Option {
  value: string;
  label: string;
  /** Under which head it stands among many. */
  group?: string | undefined;
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
        {[...new Set(options.map((option) => option.group))].map((group) => {
          const within = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {within}
            </optgroup>
          ) : (
            within
          );
        })}
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
