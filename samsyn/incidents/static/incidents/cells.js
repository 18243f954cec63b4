// Draws the list's squares and points: the same facts as the table beside it, which stands without this script.
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg", MOST_TALL = 560, EDGE = 12;

  function made(name, attributes, words) {
    var one = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { one.setAttribute(key, attributes[key]); });
    if (words !== undefined) one.textContent = words;
    return one;
  }

  function flat(feature) {
    var shape = feature.geometry;
    return shape.type === "Point" ? [shape.coordinates] : shape.coordinates[0];
  }

  // degrees to the drawing: a degree of longitude is shorter the further north
  function scaled(features, broad) {
    var all = [].concat.apply([], features.map(flat));
    var xs = all.map(function (p) { return p[0]; }), ys = all.map(function (p) { return p[1]; });
    var west = Math.min.apply(null, xs), north = Math.max.apply(null, ys);
    var squeeze = Math.cos(north * Math.PI / 180);
    var wide = (Math.max.apply(null, xs) - west) * squeeze || 0.01, tall = north - Math.min.apply(null, ys) || 0.01;
    var by = Math.min((broad - 2 * EDGE) / wide, (MOST_TALL - 2 * EDGE) / tall);
    return {
      tall: Math.round(tall * by + 2 * EDGE),
      put: function (p) { return [EDGE + (p[0] - west) * squeeze * by, EDGE + (north - p[1]) * by]; }
    };
  }

  function drawn(data, says, broad) {
    var scale = scaled(data.features, broad);
    var svg = made("svg", { viewBox: "0 0 " + broad + " " + scale.tall, role: "img", "aria-label": says });
    data.features.forEach(function (feature) {
      var ring = flat(feature).map(scale.put), at = feature.properties;
      if (feature.geometry.type === "Point") {
        svg.appendChild(made("circle", { cx: ring[0][0], cy: ring[0][1], r: 5, "class": "station" }));
        return;
      }
      svg.appendChild(made("path", { d: "M" + ring.map(function (p) { return p[0].toFixed(1) + " " + p[1].toFixed(1); }).join("L") + "Z", "class": "cell h" + at.h }));
      var side = Math.abs(ring[1][0] - ring[0][0]);
      if (at.n > 1 && side > 9 * String(at.n).length + 4) {
        var x = (ring[0][0] + ring[2][0]) / 2, y = (ring[0][1] + ring[2][1]) / 2 + 5;
        svg.appendChild(made("text", { x: x.toFixed(1), y: y.toFixed(1), "class": at.h > 3 ? "c hi" : "c" }, at.n));
      }
    });
    return svg;
  }

  function show(map) {
    var address = map.dataset.cells, caption = map.querySelector("[data-says]");
    fetch(address + (address.indexOf("?") < 0 ? "?" : "&") + "zoom=" + (map.dataset.zoom || 11), { credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); })
      .then(function (data) {
        if (!data.features.length) return;
        caption.textContent = caption.dataset.says.replace("{side}", data.side);
        map.insertBefore(drawn(data, caption.textContent, Math.max(300, Math.min(map.parentNode.clientWidth || 640, 900))), caption);
        map.hidden = false;
      })
      .catch(function () { map.hidden = true; });
  }

  document.querySelectorAll("[data-cells]").forEach(show);
})();
