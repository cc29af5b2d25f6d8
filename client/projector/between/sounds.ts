/** What is heard before a name is told, and after it; the stage can make these sounds. */
export type Sounds = { readonly drumRoll: () => void; readonly ahh: () => void };
