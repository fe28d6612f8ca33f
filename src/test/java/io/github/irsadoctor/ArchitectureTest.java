package io.github.irsadoctor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** The arrows between packages. What points the wrong way breaks the build. */
@AnalyzeClasses(packages = "io.github.irsadoctor", importOptions = MainClasses.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.irsadoctor";

    @ArchTest
    static final ArchRule text_depends_on_nothing_of_ours = onlyOurs("text");

    @ArchTest
    static final ArchRule iam_depends_on_text_alone = onlyOurs("iam", "text");

    @ArchTest
    static final ArchRule facts_depend_on_iam = onlyOurs("facts", "iam", "text");

    @ArchTest
    static final ArchRule check_depends_on_facts = onlyOurs("check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule checklist_depends_on_check = onlyOurs("checklist", "check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule walk_depends_on_check = onlyOurs("walk", "check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule live_depends_on_facts = onlyOurs("live", "facts", "iam", "text");

    @ArchTest
    static final ArchRule lab_depends_on_iam = onlyOurs("lab", "iam", "text");

    @ArchTest
    static final ArchRule report_depends_on_walk = onlyOurs("report", "walk", "check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule tui_depends_on_walk = onlyOurs("tui", "walk", "check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule cli_depends_on_report = onlyOurs("cli", "report", "walk", "check", "facts", "iam", "text");

    @ArchTest
    static final ArchRule nobody_depends_on_the_main_class = noClasses()
            .that()
            .resideInAPackage(ROOT + ".(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule kubernetes_and_aws_clients_stay_in_live = only("live", "io.fabric8..", "software.amazon..");

    @ArchTest
    static final ArchRule lanterna_stays_in_tui = only("tui", "com.googlecode.lanterna..");

    @ArchTest
    static final ArchRule picocli_stays_in_cli = only("cli", "picocli..");

    @ArchTest
    static final ArchRule jetty_stays_in_lab = only("lab", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_app_and_live_touch_the_process = noClasses()
            .that(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(ROOT, ROOT + ".live..", ROOT + ".tui..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule only_app_live_and_the_lab_clock_tell_the_time = noClasses()
            .that(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(ROOT, ROOT + ".live..")))
            .should()
            .callMethod(Instant.class, "now");

    private static ArchRule onlyOurs(String slice, String... allowed) {
        String[] packages = new String[allowed.length + 1];
        packages[0] = ROOT + "." + slice + "..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 1] = ROOT + "." + allowed[i] + "..";
        }
        DescribedPredicate<JavaClass> wrong = resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(packages));
        return noClasses()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .dependOnClassesThat(wrong)
                .allowEmptyShould(false);
    }

    private static ArchRule only(String slice, String... libraries) {
        return noClasses()
                .that(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(ROOT + "." + slice + "..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
