/** The letters names begin with, in the order the list has them: those after z have their place there in every language. */
export const letters = (): string[] => [..."ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"];
