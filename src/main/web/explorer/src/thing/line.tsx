import { useId, useState } from 'react';
import { thingHref } from '../address';
import { type Proof, slipsAt, type Told } from './facts';
import { Margin, Opened, type Slides, type Slip } from './proof';

export interface Context {
  slides: Slides;
  slips: Told[];
  /** Of things by their ids, for those that are named by their id alone. */
  names: Map<string, string>;
  /** Of the page. */
  title: string;
  /** Whether the node is of a kind that tells about the document, such as its slips. */
  noted?: boolean;
}

interface LineProps extends Omit<Context, 'names' | 'title'> {
  field: string;
  label: string;
  proofs: Proof[];
  inferred: boolean;
  above?: boolean;
  rationales: string[];
  more?: Told | undefined;
  /** What is owned and told in the line, whose slips are told on pages of their own where this one does not. */
  told?: Told;
  children: React.ReactNode;
}

/** What is said, its proof in the margin; opened, the proof takes the row below. */
export function Line({
  field,
  label,
  proofs,
  inferred,
  above,
  noted,
  rationales,
  more,
  told,
  slides,
  slips,
  children,
}: LineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const here = withOwn(slipsAt(field, proofs, slips), told, slips);
  const ends = more?.relationships ?? [];
  return (
    <li className="fact">
      <span className="label">{label}</span>
      <span className="body">{children}</span>
      <Margin
        proofs={proofs}
        inferred={inferred}
        above={above ?? false}
        noted={noted ?? false}
        slips={here}
        slides={slides}
        open={open}
        controls={id}
        toggle={() => setOpen(!open)}
      />
      {open && (
        <Opened id={id} proofs={proofs} rationales={rationales} slips={here}>
          {ends.map((group) => (
            <div key={group.label}>
              <b className="name">{group.label}</b>
              <p>
                {group.relationships.nodes.map((link) => (
                  <a key={link.relationshipId} className="other" href={thingHref(link.otherId)}>
                    {link.otherLabel}
                  </a>
                ))}
              </p>
            </div>
          ))}
        </Opened>
      )}
    </li>
  );
}

/** With the slips of what is told, each slip once. */
function withOwn(here: Slip[], told: Told | undefined, ofPage: Told[]): Slip[] {
  const has = (slips: Slip[], id: string) => slips.some((one) => one.thingId === id);
  const own = told?.touching.nodes.filter((one) => !has(here, one.thingId)) ?? [];
  return [...here, ...own.map((one) => ({ ...one, elsewhere: !has(ofPage, one.thingId) }))];
}
