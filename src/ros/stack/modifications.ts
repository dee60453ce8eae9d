/** What becomes of a stack when the value of a parameter changes, from the least to the worst. */
export type Verdict = 'allowed' | 'conditionally' | 'uncertainly' | 'notAllowed'

const RANK: readonly Verdict[] = ['allowed', 'conditionally', 'uncertainly', 'notAllowed']

/** Keeps the worst that is said of each parameter. */
export class Verdicts {
  readonly #byName = new Map<string, Verdict>()

  raise(name: string, verdict: Verdict): void {
    if (RANK.indexOf(verdict) > RANK.indexOf(this.#of(name))) this.#byName.set(name, verdict)
  }

  /** The lists of names that ValidateTemplate and UpdateStack's dry run tell, in the order of the names given. */
  lists(names: readonly string[], allowsReplacement: boolean) {
    const having = (...wanted: readonly Verdict[]) => names.filter((name) => wanted.includes(this.#of(name)))
    const modifications = {
      ParametersAllowedToBeModified: having('allowed'),
      ParametersConditionallyAllowedToBeModified: having('conditionally'),
      ParametersUncertainlyAllowedToBeModified: having('uncertainly'),
      ParametersNotAllowedToBeModified: having('notAllowed'),
    }
    if (!allowsReplacement) return modifications
    return {
      ...modifications,
      ParametersAllowedToBeModified: having('allowed', 'notAllowed'),
      ParametersNotAllowedToBeModified: [],
      ParametersCauseReplacementIfModified: having('notAllowed'),
      ParametersConditionallyCauseReplacementIfModified: having('conditionally'),
      ParametersUncertainlyCauseReplacementIfModified: having('uncertainly'),
    }
  }

  #of(name: string): Verdict {
    return this.#byName.get(name) ?? 'allowed'
  }
}
