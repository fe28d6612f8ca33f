package io.github.irsadoctor.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.terminal.Terminal;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.irsadoctor.MainClasses;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Tty;
import java.util.Set;

/** There is one way to a cell of the screen, and it sanitises. */
@AnalyzeClasses(packages = "io.github.irsadoctor.tui", importOptions = MainClasses.class)
class ChokePointTest {

    private static final Set<String> WRITES =
            Set.of("setCharacter", "putCharacter", "putString", "newTextGraphics", "writeToTerminal", "setTitle");

    private static final DescribedPredicate<JavaMethodCall> WRITE_TO_THE_TERMINAL = DescribedPredicate.describe(
            "writes to the terminal",
            call -> call.getTargetOwner().getPackageName().startsWith("com.googlecode.lanterna")
                    && WRITES.contains(call.getName()));

    @ArchTest
    static final ArchRule ONLY_THE_CANVAS_MAKES_CELLS = noClasses()
            .that()
            .doNotBelongToAnyOf(Canvas.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(TextCharacter.class, TextGraphics.class);

    @ArchTest
    static final ArchRule ONLY_THE_CANVAS_WRITES = noClasses()
            .that()
            .doNotBelongToAnyOf(Canvas.class, Tty.class)
            .should()
            .callMethodWhere(WRITE_TO_THE_TERMINAL);

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_TERMINAL = noClasses()
            .that()
            .resideInAPackage("..tui.model..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                    "com.googlecode.lanterna..", "..tui.term..", "..tui.draw..", "java.util.concurrent.."));

    @ArchTest
    static final ArchRule DRAWING_TOUCHES_NO_TERMINAL = noClasses()
            .that()
            .resideInAPackage("..tui.draw..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Terminal.class);
}
