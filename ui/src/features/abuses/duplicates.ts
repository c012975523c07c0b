/** Whether a person being typed may be one the register has already. */
import type { Person, PersonHit, Stated } from "@/backend";
import { valueOf } from "@/state/stated";

function words(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function namesOf(person: Person): string[][] {
  const name = valueOf(person.name);
  return [...(name === undefined ? [] : [name]), ...person.other_names].map(words);
}

/** Initials stand for the names they begin. */
const fits = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) === 1 && a.charAt(0) === b.charAt(0));

/** The share of the shorter name's words found in the other, each word used once. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, [...b]] : [b, [...a]];
  if (short.length === 0) return 0;
  let found = 0;
  for (const word of [...short].sort((x, y) => y.length - x.length)) {
    const at = long.findIndex((other) => fits(word, other));
    if (at < 0) continue;
    found += 1;
    long.splice(at, 1);
  }
  return found / short.length;
}

/** Years that a date of birth can only mean, or none where its digits leave it open. */
function yearOf(date: Stated<string>): number | null {
  const match = /^(\d{4})(?!\d)/.exec(valueOf(date)?.trim() ?? "");
  return match ? Number(match[1]) : null;
}

/** A year's difference is common between sources; more speaks for two persons. */
function agreeOnBirth(a: Person, b: Person): boolean {
  const [first, second] = [yearOf(a.born), yearOf(b.born)];
  return first === null || second === null || Math.abs(first - second) <= 1;
}

/**
 * The registered persons who may be the one typed, most alike first: at least two words of the names
 * in common (all of them where one name is shorter) and no birth years that rule it out.
 */
export function likelyDuplicates(typed: Person, hits: readonly PersonHit[]): PersonHit[] {
  const names = namesOf(typed).filter((name) => name.length >= 2);
  return hits
    .filter(({ person }) => person.id !== typed.id && agreeOnBirth(typed, person))
    .map((hit) => {
      const scores = namesOf(hit.person)
        .filter((other) => other.length >= 2)
        .flatMap((other) => names.map((name) => overlap(name, other)));
      return { hit, score: Math.max(0, ...scores) };
    })
    .filter(({ score }) => score >= 0.75)
    .sort((a, b) => b.score - a.score || b.hit.events - a.hit.events)
    .map(({ hit }) => hit);
}
