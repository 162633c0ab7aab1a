// The beginning.

const page = new Page(makeBack());
page.start().catch(failure => {
  document.body.append(make('p', { class: 'problem', role: 'alert', text: failure.what ?? failure.message }));
});
