// Words as readers type them: without Kazakh letters, without endings. The pages' words are folded in the same way.

const FOLDED = Object.fromEntries([..."әғқңөұүһіё"].map((letter, place) => [letter, "агкноуухие"[place]]));
export const fold = (text) => text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => FOLDED[letter]);
export const shorten = (text) => text.replace(/(\p{L}{5,})\p{L}{2,3}(?!\p{L})/gu, "$1");
