package vn.chungtay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between packages, and the habits no review should have to ask for. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.chungtay");

  /** Of core, and the classes jte writes from templates: neither is a feature of the server. */
  private static final DescribedPredicate<JavaClass> NOT_A_FEATURE =
      DescribedPredicate.describe(
          "core or templates",
          each -> inCore(each) || each.getPackageName().startsWith("vn.chungtay.templates"));

  /** Where a figure is a promise: exact, never binary. */
  private static final String[] EXACT = {
    "vn.chungtay.values..",
    "vn.chungtay.annexes..",
    "vn.chungtay.cascades..",
    "vn.chungtay.statements..",
    "vn.chungtay.standards..",
    "vn.chungtay.rules..",
    "vn.chungtay.households..",
    "vn.chungtay.movements..",
    "vn.chungtay.sampling..",
    "vn.chungtay.plans.."
  };

  @Test
  void a01_featuresUseOnlyTheFacesOfTheFeaturesTheyName() {
    ApplicationModules.of("vn.chungtay", NOT_A_FEATURE).verify();
  }

  @Test
  void a02_nobodyAsksTheWallClock() {
    DescribedPredicate<JavaMethodCall> now =
        DescribedPredicate.describe(
            "now() without a Clock",
            call ->
                (call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                    || call.getName().equals("currentTimeMillis"));
    noClasses()
        .should()
        .callMethodWhere(now)
        .because("a day is a parameter or comes from the Clock bean")
        .check(ALL);
  }

  @Test
  void a03_figuresOfTheLawAreNeverBinary() {
    DescribedPredicate<JavaClass> binary =
        DescribedPredicate.describe(
            "double or float",
            type ->
                type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class));
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(EXACT)
        .should()
        .haveRawType(binary)
        .check(ALL);
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(EXACT)
        .should()
        .haveRawReturnType(binary)
        .check(ALL);
    noCodeUnits()
        .that(
            DescribedPredicate.<JavaCodeUnit>describe(
                "take a double or float",
                unit -> unit.getRawParameterTypes().stream().anyMatch(binary)))
        .should()
        .beDeclaredInClassesThat()
        .resideInAnyPackage(EXACT)
        .check(ALL);
  }

  @Test
  void a04_namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .orShould()
        .haveSimpleNameEndingWith("Info")
        .orShould()
        .haveSimpleNameEndingWith("Common")
        .orShould()
        .haveSimpleNameEndingWith("Misc")
        .check(ALL);
  }

  @Test
  void a05_coreIsPure() {
    ArchRule rule =
        noClasses()
            .that(DescribedPredicate.describe("are in core", ArchitectureTest::inCore))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net..");
    rule.check(ALL);
  }

  @Test
  void a06_everyPackageSaysThatNullIsMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(ALL);
  }

  private static boolean inCore(JavaClass each) {
    return each.getSource()
        .map(source -> source.getUri().toString())
        .filter(uri -> uri.contains("/core/target/") || uri.contains("chungtay-core"))
        .isPresent();
  }
}
