/**
 * Says over a page that it has no such place as the address asks for: a shared link whose end was cut, or to an indicator that was corrected
 * away. The page itself is the nearest there is.
 */
export function sayLostPlace(): void {
  const id = decoded(location.hash.slice(1));
  // What browsers themselves understand, such as #:~:text=, is no place.
  if (id === '' || id.startsWith(':~:') || document.getElementById(id)) return;
  const words = document.createElement('p');
  words.className = 'small';
  words.role = 'status';
  words.dataset.lostPlace = '';
  words.textContent = `网址末尾指的“${[...id].slice(0, LONGEST_ID).join('')}”，这一页上没有，可能改过了，也可能没有抄全。下面是这一整页。`;
  document.querySelector('main h1')?.after(words);
}

/** An address can hold anything, and any length of it. */
const LONGEST_ID = 40;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
