/** The parts of ZzFX that are used; the package brings no types. Importing it opens the page's audio. */
declare module 'zzfx' {
  export const ZZFX: {
    volume: number;
    readonly audioContext: AudioContext;
    buildSamples(...parameters: readonly (number | undefined)[]): number[];
    playSamples(channels: readonly number[][], volumeScale?: number, rate?: number): AudioBufferSourceNode;
  };
}
