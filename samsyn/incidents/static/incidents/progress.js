// An import under way: the page is loaded again every other second, as long as it is looked at.
(() => {
  "use strict";
  const again = () => {
    if (document.visibilityState === "visible") location.reload();
    else setTimeout(again, 2000);
  };
  setTimeout(again, 2000);
})();
