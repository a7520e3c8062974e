const COMMON_BEGINNINGS = ['password', 'qwerty', '123456', 'welcome', 'letmein', 'admin'];

export interface Strength {
  /** 0 to 100. */
  score: number;
  word: 'Too weak' | 'Weak' | 'Fair' | 'Strong';
  hint: string;
}

function words(score: number): Strength['word'] {
  if (score < 30) return 'Too weak';
  if (score < 55) return 'Weak';
  return score < 80 ? 'Fair' : 'Strong';
}

/** A rough guide while typing. The server's validators decide. */
export function passwordStrength(password: string, username = ''): Strength {
  const lower = password.toLowerCase();
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const weakBecause = [
    [password.length < 8, 'Use at least 8 characters; a few words are easy to remember.'],
    [/^\d+$/.test(password), 'Digits alone are refused.'],
    [username.length > 2 && lower.includes(username.toLowerCase()), 'It must not look like your user name.'],
    [COMMON_BEGINNINGS.some((common) => lower.startsWith(common)), 'It begins like a well-known password.'],
  ].find(([applies]) => applies);
  if (weakBecause) return { score: 20, word: 'Too weak', hint: String(weakBecause[1]) };
  const score = Math.min(100, password.length * 4 + kinds * 10);
  return { score, word: words(score), hint: score < 80 ? 'Longer is stronger.' : 'Good.' };
}
