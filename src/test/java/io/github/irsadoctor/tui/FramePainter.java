package io.github.irsadoctor.tui;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.virtual.VirtualTerminal;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Paints the cells of a terminal as a picture, with a font of its own, so that every machine paints the same. */
public final class FramePainter {

    private static final float SIZE = 16.6f;
    private static final int WIDTH = 10;
    private static final int HEIGHT = 19;
    private static final int BASELINE = 15;
    private static final int MARGIN = 10;
    private static final Color BACK = new Color(0x16, 0x18, 0x1d);
    private static final Color TEXT = new Color(0xd6, 0xd9, 0xde);

    private final Font plain = font("DejaVuSansMono.ttf");
    private final Font bold = font("DejaVuSansMono-Bold.ttf");

    private static Font font(String name) {
        System.setProperty("java.awt.headless", "true");
        try (InputStream file = FramePainter.class.getResourceAsStream("/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of the screenshots can not be read: " + name, e);
        }
    }

    public BufferedImage paint(VirtualTerminal terminal) {
        int columns = terminal.getTerminalSize().getColumns();
        int rows = terminal.getTerminalSize().getRows();
        BufferedImage image =
                new BufferedImage(columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACK);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                cell(graphics, terminal.getBufferCharacter(x, y), MARGIN + x * WIDTH, MARGIN + y * HEIGHT);
            }
        }
        graphics.dispose();
        return image;
    }

    public void write(VirtualTerminal terminal, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(paint(terminal), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(Graphics2D graphics, TextCharacter cell, int x, int y) {
        Color text = colour(cell.getForegroundColor(), TEXT);
        Color back = colour(cell.getBackgroundColor(), BACK);
        int width = cell.isDoubleWidth() ? 2 * WIDTH : WIDTH;
        if (cell.isReversed() || !back.equals(BACK)) {
            graphics.setColor(cell.isReversed() ? text : back);
            graphics.fillRect(x, y, width, HEIGHT);
        }
        if (!cell.is(' ')) {
            graphics.setColor(cell.isReversed() ? back : text);
            graphics.setFont(cell.isBold() ? bold : plain);
            graphics.drawString(cell.getCharacterString(), x, y + BASELINE);
        }
        if (cell.isUnderlined()) {
            graphics.setColor(cell.isReversed() ? back : text);
            graphics.fillRect(x, y + BASELINE + 2, width, 1);
        }
    }

    private static Color colour(TextColor colour, Color usual) {
        return colour == TextColor.ANSI.DEFAULT
                ? usual
                : new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
