/** Prints whether what was measured is as good as it is meant to be. */
export function verdict(claim: string, isMet: boolean): void {
  console.log(`  ${isMet ? 'met    ' : 'NOT MET'} ${claim}`);
}
