using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>Where a page paints: the state of coordinates, clip, path and text (ISO 32000-1, 8.4 and 9.4).</summary>
internal sealed class Painting
{
    private readonly Stack<(Matrix Matrix, PageBox Clip, double Size)> saved = [];
    private Matrix matrix = Matrix.Identity;
    private Matrix line = Matrix.Identity;
    private PageBox clip = PageBox.All;
    private PageBox path = PageBox.None;
    private double size;
    private bool clips;

    /// <summary>Whether only a part of the page is painted. A browser paints the margins without such a part, and the body within it.</summary>
    internal bool IsClipped => clip != PageBox.All;

    /// <summary>Where the path is painted.</summary>
    internal PageBox PathBox => path.Within(clip);

    /// <summary>Where a drawing of its own is painted: a square of 1 in its own coordinates (8.10.1).</summary>
    internal PageBox UnitBox => PageBox.None.With(matrix.Of(0, 0)).With(matrix.Of(1, 1)).Within(clip);

    /// <summary>About where the next glyph is painted. Letters reach a quarter of their size below the line, and three quarters above it.</summary>
    internal PageBox LetterBox
    {
        get
        {
            var whole = line.Then(matrix);
            return PageBox.None.With(whole.Of(0, -0.25 * size)).With(whole.Of(0.6 * size, 0.75 * size)).Within(clip);
        }
    }

    internal void BeginText() => line = Matrix.Identity;

    internal void EndPath()
    {
        if (clips) clip = clip.Within(path);
        clips = false;
        path = PageBox.None;
    }

    internal void Read(ContentReader reader, bool isFigure)
    {
        switch (reader.Operator)
        {
            case [(byte)'q']:
                saved.Push((matrix, clip, size));
                break;
            case [(byte)'Q']:
                if (saved.Count > 0) (matrix, clip, size) = saved.Pop();
                break;
            case [(byte)'c', (byte)'m']:
                matrix = MatrixOf(reader).Then(matrix);
                break;
            case [(byte)'T', (byte)'m']:
                line = MatrixOf(reader);
                break;
            case [(byte)'T', (byte)'d'] when isFigure:
                line = new Matrix(1, 0, 0, 1, reader.Number(0), reader.Number(1)).Then(line);
                break;
            case [(byte)'T', (byte)'f']:
                size = reader.Number(1);
                break;
            case [(byte)'W'] or [(byte)'W', (byte)'*']:
                clips = true;
                break;
            case [(byte)'r', (byte)'e']:
                var (x, y) = (reader.Number(0), reader.Number(1));
                path = path.With(matrix.Of(x, y)).With(matrix.Of(x + reader.Number(2), y + reader.Number(3)));
                break;
            // Only a figure's box is asked for; the control points of a curve enclose it. A clip that is no rectangle counts as its enclosing one.
            case [(byte)'m'] or [(byte)'l'] or [(byte)'c'] or [(byte)'v'] or [(byte)'y']:
                for (var i = 0; i + 1 < reader.Count; i += 2) path = path.With(matrix.Of(reader.Number(i), reader.Number(i + 1)));
                break;
        }
    }

    private static Matrix MatrixOf(ContentReader reader) => new(reader.Number(0), reader.Number(1), reader.Number(2), reader.Number(3), reader.Number(4), reader.Number(5));
}
