package vn.chungtay.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Chromium for tests: {@code @ExtendWith(Browser.class)} and a parameter {@code Browser
 * browser}. The browser of the system is used ({@code -Dchungtay.browser} or on the PATH); where
 * there is none the test is skipped and says so.
 */
public final class Browser implements ParameterResolver, AfterEachCallback {
  private static com.microsoft.playwright.@Nullable Browser chromium;

  private @Nullable BrowserContext context;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return this;
  }

  @Override
  public void afterEach(ExtensionContext extension) {
    if (context != null) {
      context.close();
      context = null;
    }
  }

  /** A page of the width of a desktop. */
  public Page desktop() {
    return page(1280, 800);
  }

  /** A page of the width of a small phone. */
  public Page phone() {
    return page(360, 740);
  }

  /** Signs in as a user of the demo. */
  public void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.fill("#login", login);
    page.fill("#password", TestServer.PASSWORD);
    page.click("main button.primary");
    assertThat(page.locator("h1").innerText()).isEqualTo("Hôm nay");
  }

  /** Nothing that WCAG 2.2 AA forbids, and nothing wider than the window. */
  public void check(Page page) {
    List<String> violations =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("%s is wider than the window", page.url()).isEqualTo(0);
  }

  /** Keeps a picture in {@code target/pictures} for people to look at. */
  public void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + ".png"))
            .setFullPage(true));
  }

  private Page page(int width, int height) {
    context =
        browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(TestServer.shared().address())
                    .setLocale("vi-VN")
                    .setViewportSize(width, height));
    return context.newPage();
  }

  private static synchronized com.microsoft.playwright.Browser browser() {
    if (chromium == null) {
      Optional<Path> found = find();
      Assumptions.assumeTrue(
          found.isPresent(), "no Chromium here: install it or give -Dchungtay.browser=PATH");
      chromium =
          Playwright.create(
                  new Playwright.CreateOptions()
                      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(found.get())
                      .setArgs(List.of("--no-sandbox")));
    }
    return chromium;
  }

  private static Optional<Path> find() {
    String given = System.getProperty("chungtay.browser", "");
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
    return Stream.concat(given.isEmpty() ? Stream.empty() : Stream.of(Path.of(given)), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
