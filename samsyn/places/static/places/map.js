// The browsable map: base map, areas as outlines, squares and points of what is asked for, and picking a place.
// <div class="browse" data-map="URL of settings" data-cells="URL of GeoJSON" data-pick="point|line" …>
(function () {
  "use strict";
  var SWEDEN = [[55.3, 11], [69.1, 24.2]], PAUSE = 150, CLOSE = 12, LETTER = 8, LINE = 18;

  function made(tag, css, words) {
    var one = document.createElement(tag);
    if (css) one.className = css;
    if (words !== undefined) one.textContent = words;
    return one;
  }

  function got(address) {
    return fetch(address, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  }

  function escaped(words) {
    var one = made("span", "", words);
    return one.innerHTML;
  }

  function areaStyle(feature) {
    return { className: "area " + feature.properties.kind, interactive: false };
  }

  // Leaflet frees a tile by a picture within the address, which the policy does not let through
  function freeing() {
    L.TileLayer.include({
      _removeTile: L.GridLayer.prototype._removeTile,
      _abortLoading: function () {
        for (var key in this._tiles) {
          var tile = this._tiles[key], picture = tile.el;
          if (tile.coords.z === this._tileZoom) continue;
          picture.onload = picture.onerror = function () {};
          if (picture.complete) continue;
          picture.remove();
          delete this._tiles[key];
          this.fire("tileabort", { tile: picture, coords: tile.coords });
        }
      }
    });
  }

  function opened(box, told) {
    var map = L.map(box.querySelector(".browse-map"), {
      zoomControl: false, attributionControl: true, minZoom: 4, maxZoom: told.max_zoom || 18, zoomSnap: 0.5
    });
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    if (told.tiles) {
      L.tileLayer(told.tiles, { attribution: escaped(told.attribution), maxZoom: told.max_zoom }).addTo(map);
    }
    map.fitBounds(told.bounds || SWEDEN, { animate: false });
    return map;
  }

  function withAreas(map, asked) {
    var names = [];
    // the larger areas' names from far away, the smaller ones' first from near; none upon another
    function named() {
      var near = map.getZoom() >= CLOSE, taken = [];
      names.forEach(function (one) { one.sign.remove(); });
      names.filter(function (one) { return near || !one.small; }).sort(function (a, b) {
        return near ? b.small - a.small : 0;
      }).forEach(function (one) {
        var at = map.project(one.at), half = one.name.length * LETTER / 2;
        var free = !taken.some(function (other) {
          return Math.abs(other.at.x - at.x) < other.half + half && Math.abs(other.at.y - at.y) < LINE;
        });
        if (!free) return;
        taken.push({ at: at, half: half });
        one.sign.addTo(map);
      });
    }
    return asked.then(function (areas) {
      L.geoJSON(areas, { style: areaStyle, interactive: false }).addTo(map);
      areas.features.forEach(function (feature) {
        var at = L.geoJSON(feature).getBounds().getCenter(), told = feature.properties;
        if (told.kind === "municipality") return;
        var sign = L.divIcon({ className: "area-name", iconSize: null, html: escaped(told.name) });
        names.push({
          name: told.name, at: at, small: told.kind === "district",
          sign: L.marker(at, { icon: sign, interactive: false, keyboard: false })
        });
      });
      map.on("zoomend", named);
      named();
    });
  }

  // squares and points of the part that is looked at, asked for anew where the map has been moved
  function withCells(map, box) {
    var layer = L.layerGroup().addTo(map), asked = 0, waiting = null;
    function says(n) { return n === 1 ? box.dataset.one : box.dataset.many.replace("{n}", n); }
    function put(feature) {
      var at = feature.properties;
      if (feature.geometry.type === "Point") {
        var to = feature.geometry.coordinates;
        var words = made("span", "", at.category + (at.place ? ", " + at.place : ""));
        layer.addLayer(L.circleMarker([to[1], to[0]], { radius: 7, className: "seen" }).bindPopup(words));
        return;
      }
      var shape = L.geoJSON(feature, { style: { className: "cell h" + at.h } });
      shape.bindPopup(made("span", "", says(at.n)));
      layer.addLayer(shape);
    }
    function ask() {
      var edges = map.getBounds(), mine = ++asked;
      var address = box.dataset.cells + (box.dataset.cells.indexOf("?") < 0 ? "?" : "&") + "zoom=" +
        Math.round(map.getZoom()) + "&bbox=" + edges.toBBoxString();
      got(address).then(function (data) {
        if (mine !== asked) return;
        layer.clearLayers();
        data.features.forEach(put);
        var caption = box.querySelector("[data-says]");
        if (caption && data.features.length) caption.textContent = caption.dataset.says.replace("{side}", data.side);
      }).catch(function () { if (mine === asked) layer.clearLayers(); });
    }
    map.on("moveend", function () { clearTimeout(waiting); waiting = setTimeout(ask, PAUSE); });
    ask();
  }

  // a tap, or the button for those who use keys: a point into the form's lat and lon, a line into its line
  function picking(map, box) {
    var many = box.dataset.pick === "line", points = [], drawn = L.layerGroup().addTo(map);
    var fields = (box.closest("form") || document.createElement("form")).elements;
    var said = made("p", "small"), tools = made("div", "actions");
    said.setAttribute("role", "status");

    function put(name, words) {
      var field = fields.namedItem(name);
      if (!field || field.value === words) return;
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    function button(words, act) {
      var one = made("button", "button", words);
      one.type = "button";
      one.addEventListener("click", act);
      tools.appendChild(one);
    }
    function show() {
      drawn.clearLayers();
      if (points.length > 1) drawn.addLayer(L.polyline(points, { className: "picked-line" }));
      points.forEach(function (at) { drawn.addLayer(L.circleMarker(at, { radius: 9, className: "picked" })); });
      var told = points.map(function (at) { return [+at.lat.toFixed(6), +at.lng.toFixed(6)]; });
      put("lat", told.length === 1 ? String(told[0][0]) : "");
      put("lon", told.length === 1 ? String(told[0][1]) : "");
      put("line", told.length > 1 ? JSON.stringify(told) : "");
      put("point", told.length === 1 ? told[0][0].toFixed(5) + " " + told[0][1].toFixed(5) : "");
      said.textContent = told.length > 1 ? box.dataset.lined : told.length ? box.dataset.picked : "";
    }
    function add(at) {
      at = at.wrap();
      points = many ? points.concat([at]) : [at];
      show();
    }
    map.on("click", function (event) { add(event.latlng); });
    button(box.dataset.middle, function () { add(map.getCenter()); });
    if (many) button(box.dataset.undo, function () { points = points.slice(0, -1); show(); });
    function forget() { points = []; show(); }
    button(box.dataset.clear, forget);
    if (box.closest("form")) box.closest("form").addEventListener("emptied-form", forget);
    box.appendChild(tools);
    box.appendChild(said);
    // what the form holds already, such as where its writer is
    var held = fields.lat ? [fields.lat.value, fields.lon.value] : fields.point ? fields.point.value.split(" ") : [];
    if (held.length === 2 && +held[0] && Math.abs(held[0]) < 90) {
      points = [L.latLng(+held[0], +held[1])];
      map.setView(points[0], 16, { animate: false });
      show();
    }
  }

  // a map of reports is not shown where there is nothing to show on it: then what there is stands in the list
  function first(box) {
    if (!box.dataset.cells || !box.hidden) return Promise.resolve(null);
    return got(box.dataset.cells + (box.dataset.cells.indexOf("?") < 0 ? "?" : "&") + "zoom=11").then(function (data) {
      if (!data.features.length) throw new Error("nothing to show");
      box.hidden = false;
      return L.geoJSON(data).getBounds();
    });
  }

  var library = null;
  function loaded(box) {
    library = library || new Promise(function (done, failed) {
      var style = made("link"), script = made("script");
      style.rel = "stylesheet";
      style.href = box.dataset.style;
      script.src = box.dataset.script;
      script.onload = function () { freeing(); done(); };
      script.onerror = function () { library = null; failed(new Error("no map library")); };
      document.head.append(style, script);
    });
    return library;
  }

  function start(box) {
    if (box.dataset.open) return;
    box.dataset.open = "1";
    var ground = made("div", "browse-map"), before = box.querySelector("p:not([data-says])");
    ground.setAttribute("role", "region");
    ground.setAttribute("aria-label", box.dataset.label);
    if (before) before.remove();
    loaded(box).then(function () { return Promise.all([got(box.dataset.map), first(box)]); }).then(function (both) {
      var told = both[0], map;
      box.insertBefore(ground, box.firstChild);
      box.hidden = false;
      map = opened(box, told);
      // without a base map nothing tells where one is but the areas round it
      if (both[1]) map.fitBounds(both[1], { animate: false, padding: [16, 16], maxZoom: told.tiles ? 16 : 12 });
      // a map in a part of the page that was folded has no size until it is shown
      new ResizeObserver(function () { map.invalidateSize({ animate: false }); }).observe(ground);
      if (box.dataset.cells) withCells(map, box);
      if (box.dataset.pick) picking(map, box);
      var areas = got(told.areas);
      box.dispatchEvent(new CustomEvent("samsyn-map", { detail: { map: map, areas: areas } }));
      return withAreas(map, areas);
    }).catch(function () {
      if (box.hidden) return;
      delete box.dataset.open;
      if (ground.parentNode) ground.remove();
      box.insertBefore(made("p", "small quiet", box.dataset.outside), box.firstChild);
    });
  }

  // a map that is folded away costs nothing until somebody unfolds it
  document.querySelectorAll(".browse[data-map]").forEach(function (box) {
    var fold = box.closest("details:not([open])");
    if (fold) fold.addEventListener("toggle", function () { start(box); }, { once: true });
    else start(box);
  });
})();
