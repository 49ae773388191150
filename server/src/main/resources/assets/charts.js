// Draws each <figure data-chart> from the JSON inside it; the table beside it says the same.
document.querySelectorAll("figure[data-chart]").forEach((figure) => {
  const options = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim();
  const chart = echarts.init(figure.querySelector(".drawing"), null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: style.fontFamily, color: ink },
    color: ["accent", "link", "good", "warning"].map((name) => style.getPropertyValue("--" + name).trim()),
    ...options,
  });
  new ResizeObserver(() => chart.resize()).observe(figure);
});
