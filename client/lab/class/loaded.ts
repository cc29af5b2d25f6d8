/** A lab in a class is fetched, with its words, when its step comes. */
import { useEffect, useState } from 'preact/hooks';
import type { LabName } from '../../../shared/labs/labs.ts';
import '../text.ts';
import type { LabModule } from '../lab-module.ts';
import { labNamed } from '../labs.ts';

/** @returns null: it is not here yet */
export function useLab(name: LabName): LabModule | null {
  const [lab, setLab] = useState<LabModule | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    labNamed(name)?.load().then(setLab, setError);
  }, [name]);
  if (error) throw error;
  return lab?.name === name ? lab : null;
}
