// Drawing borders in the browsable map: corners are set, dragged and taken away, and the form's field of corners says
// where they are. <div class="browse" data-map="…" data-draw="id of the field" data-own="uid of the area" …>
(function () {
  "use strict";
  var NEAR = 12, APART = 26, ROOM = 64, MOST = 150, STEP = 10, KEPT = 60, LOOKED_AT = 500;
  var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  // "59.5114 17.6353" a line, an empty line between two surfaces; null where it is no degrees
  function read(words) {
    var rings = [[]], whole = true;
    words.split(/\r?\n/).forEach(function (line) {
      var found = line.replace(/(\d),(\d)/g, "$1.$2").match(/\d+(\.\d+)?/g);
      if (!line.trim()) { if (rings[rings.length - 1].length) rings.push([]); return; }
      var lat = found && found.length === 2 ? +found[0] : NaN, lon = found && found.length === 2 ? +found[1] : NaN;
      if (lat < 26 && lon > 50) { var kept = lat; lat = lon; lon = kept; }
      if (lat > 54 && lat < 70 && lon > 10 && lon < 25) rings[rings.length - 1].push(L.latLng(lat, lon));
      else whole = false;
    });
    return whole ? rings.filter(function (ring) { return ring.length; }) : null;
  }

  function written(rings) {
    return rings.map(function (ring) {
      return ring.map(function (at) { return at.lat.toFixed(6) + " " + at.lng.toFixed(6); }).join("\n");
    }).join("\n\n");
  }

  function side(a, b, c) { return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng); }
  function cross(a, b, c, d) { return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0; }
  function crossed(ring) {
    if (ring.length > LOOKED_AT) return false; // then the server tells
    for (var i = 0; i < ring.length; i++)
      for (var j = i + 2; j < ring.length; j++)
        if (cross(ring[i], ring[i + 1], ring[j], ring[(j + 1) % ring.length])) return true;
    return false;
  }

  function drawing(box, map, areas) {
    var words = box.dataset, field = document.getElementById(words.draw);
    var rings = [], open = -1, chosen = null, past = [], targets = [], tools = {}, few = false;
    var shapes = L.layerGroup().addTo(map), corners = L.layerGroup().addTo(map);
    var bar = document.createElement("div"), said = document.createElement("p");
    bar.className = "actions";
    said.className = "small";
    said.setAttribute("role", "status");

    function spot(at) { return map.latLngToContainerPoint(at); }
    function remember() {
      past.push(JSON.stringify([rings.map(function (ring) { return ring.map(function (at) { return [at.lat, at.lng]; }); }), open]));
      past = past.slice(-KEPT);
    }
    // two areas that meet share their corners
    function snapped(at) {
      var here = spot(at), best = null, least = NEAR;
      targets.forEach(function (one) {
        var far = spot(one).distanceTo(here);
        if (far < least) { best = one; least = far; }
      });
      return best || at;
    }

    function shape() {
      shapes.clearLayers();
      var closed = rings.filter(function (ring, r) { return r !== open && ring.length > 2; });
      if (closed.length) shapes.addLayer(L.polygon(closed.map(function (ring) { return ring.slice(); }), { className: "drawn", interactive: false }));
      rings.forEach(function (ring, r) {
        if (r === open || ring.length < 3) shapes.addLayer(L.polyline(ring, { className: "picked-line", interactive: false }));
      });
    }

    function sign(at, css, title, keys) {
      return L.marker(at, {
        draggable: true, keyboard: keys, title: title, autoPan: true, icon: L.divIcon({ className: css, iconSize: null })
      });
    }
    function corner(r, n) {
      var ring = rings[r], is = chosen && chosen[0] === r && chosen[1] === n;
      var title = words.corner.replace("{n}", n + 1).replace("{of}", ring.length);
      var one = sign(ring[n], "corner" + (is ? " chosen" : ""), title, true);
      one.on("click", function () {
        if (r === open && n === 0 && ring.length > 2) { remember(); open = -1; } else chosen = [r, n];
        done();
      });
      one.on("dragstart", remember);
      one.on("drag", function () { ring[n] = one.getLatLng(); shape(); });
      one.on("dragend", function () { ring[n] = snapped(one.getLatLng()); chosen = [r, n]; done(); });
      one.on("add", function () {
        var icon = one.getElement();
        if (is) icon.setAttribute("aria-pressed", "true");
        icon.addEventListener("keydown", function (event) { keyed(event, r, n); });
      });
      return one;
    }
    function between(r, n) {
      var ring = rings[r], at = L.latLngBounds([ring[n], ring[(n + 1) % ring.length]]).getCenter();
      var one = sign(at, "corner between", words.between, false);
      one.on("click", function () { remember(); ring.splice(n + 1, 0, at); chosen = [r, n + 1]; done(); });
      one.on("dragstart", function () { remember(); ring.splice(n + 1, 0, at); });
      one.on("drag", function () { ring[n + 1] = one.getLatLng(); shape(); });
      one.on("dragend", function () { ring[n + 1] = snapped(one.getLatLng()); chosen = [r, n + 1]; done(); });
      return one;
    }
    function keyed(event, r, n) {
      var arrow = ARROWS[event.key];
      if (arrow) {
        var by = event.shiftKey ? 1 : STEP;
        remember();
        rings[r][n] = map.containerPointToLatLng(spot(rings[r][n]).add([arrow[0] * by, arrow[1] * by]));
      } else if (event.key === "Delete" || event.key === "Backspace") {
        chosen = [r, n];
        return L.DomEvent.stop(event), remove();
      } else if (event.key !== "Enter" && event.key !== " ") return;
      L.DomEvent.stop(event);
      chosen = [r, n];
      done(true);
    }

    // only corners that a finger can tell apart; the others show when one comes closer
    function signs() {
      corners.clearLayers();
      few = false;
      var seen = map.getBounds().pad(.02), taken = [];
      function free(at) {
        if (!seen.contains(at)) return false;
        var here = spot(at), is = taken.length < MOST && !taken.some(function (other) { return here.distanceTo(other) < APART; });
        if (is) taken.push(here); else few = true;
        return is;
      }
      if (chosen && free(rings[chosen[0]][chosen[1]])) corners.addLayer(corner(chosen[0], chosen[1]));
      rings.forEach(function (ring, r) {
        ring.forEach(function (at, n) {
          if (!(chosen && chosen[0] === r && chosen[1] === n) && free(at)) corners.addLayer(corner(r, n));
        });
      });
      var hidden = few;
      rings.forEach(function (ring, r) {
        ring.forEach(function (at, n) {
          var next = ring[(n + 1) % ring.length];
          if (r === open && n === ring.length - 1) return;
          if (spot(at).distanceTo(spot(next)) < ROOM) return;
          if (free(L.latLngBounds([at, next]).getCenter())) corners.addLayer(between(r, n));
        });
      });
      few = hidden;
    }

    function tell() {
      var n = rings.reduce(function (sum, ring) { return sum + ring.length; }, 0);
      var ring = rings[open] || [];
      tools.middle.hidden = open < 0;
      tools.close.hidden = ring.length < 3;
      tools.another.hidden = open >= 0 || !n;
      tools.remove.hidden = !chosen;
      tools.undo.hidden = !past.length;
      var is = open < 0 && rings.some(crossed);
      said.className = is ? "small why" : "small";
      said.textContent = is ? words.crosses : open >= 0 ? words.drawing.replace("{n}", ring.length) :
        words.moving.replace("{n}", n) + (few ? " " + words.closer : "");
    }
    function show() { shape(); signs(); tell(); }
    function done(hold) {
      var inside = hold || (document.activeElement && document.activeElement.classList.contains("corner"));
      field.value = written(rings);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      show();
      var now = inside && box.querySelector(".corner.chosen");
      if (now) now.focus();
    }
    function remove() {
      if (!chosen) return;
      remember();
      var ring = rings[chosen[0]], was = chosen;
      ring.splice(was[1], 1);
      chosen = ring.length ? [was[0], Math.max(was[1] - 1, 0)] : null;
      if (!ring.length) {
        rings.splice(was[0], 1);
        open = rings.length ? -1 : begun();
      } else if (ring.length < 3) open = was[0]; // a surface that is none yet is drawn on
      done(true);
    }
    function begun() { rings.push([]); return rings.length - 1; }
    function add(at) {
      if (open < 0) return;
      remember();
      rings[open].push(snapped(at.wrap()));
      chosen = null;
      done();
    }
    function undo() {
      if (!past.length) return;
      var was = JSON.parse(past.pop());
      rings = was[0].map(function (ring) { return ring.map(function (at) { return L.latLng(at); }); });
      open = was[1];
      chosen = null;
      done();
    }
    function tool(name, act) {
      var one = tools[name] = document.createElement("button");
      one.type = "button";
      one.className = "button";
      one.textContent = words["tool" + name];
      one.addEventListener("click", act);
      bar.appendChild(one);
    }

    function start() {
      var found = read(field.value);
      rings = found || [];
      chosen = null;
      past = [];
      bar.hidden = !found;
      if (!found) { shapes.clearLayers(); corners.clearLayers(); said.textContent = words.unread; return; }
      open = rings.length && rings.every(function (ring) { return ring.length > 2; }) ? -1 : rings.length ? rings.length - 1 : begun();
      show();
    }

    tool("middle", function () { add(map.getCenter()); });
    tool("close", function () { remember(); open = -1; done(); });
    tool("another", function () { remember(); open = begun(); chosen = null; done(); });
    tool("remove", remove);
    tool("undo", undo);
    box.append(said, bar);
    start();
    if (rings.some(function (ring) { return ring.length > 2; })) map.fitBounds(L.polygon(rings).getBounds(), { animate: false, padding: [24, 24] });
    show();
    map.on("click", function (event) { add(event.latlng); });
    map.on("moveend zoomend", function () { signs(); tell(); });
    field.addEventListener("change", start);
    areas.then(function (all) {
      all.features.forEach(function (feature) {
        if (feature.properties.uid === words.own) return;
        L.geoJSON(feature).eachLayer(function (layer) {
          targets = targets.concat(layer.getLatLngs().flat(3));
        });
      });
    });
  }

  document.querySelectorAll(".browse[data-draw]").forEach(function (box) {
    box.addEventListener("samsyn-map", function (event) { drawing(box, event.detail.map, event.detail.areas); });
  });
})();
