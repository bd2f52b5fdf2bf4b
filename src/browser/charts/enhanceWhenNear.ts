/** Loads the enhancement of charts when the first of them comes near the screen. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void import('./enhance.ts').then(({ enhanceChart }) => enhanceChart(target as HTMLElement));
    }
  },
  { rootMargin: '300px' },
);

for (const chart of document.querySelectorAll('[data-chart]')) observer.observe(chart);
