using System.Text;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>Reads the content of a page once: its marks, and what is painted outside them.</summary>
/// <param name="fonts">The fonts of the page by their names.</param>
/// <param name="middle">How far above its lower edge the middle of the page is, in points.</param>
internal sealed class PageReader(Func<string, FontLetters?> fonts, double middle)
{
    private readonly List<Mark> marks = [];
    private readonly List<Unmarked> unmarked = [];
    private readonly List<Range> needless = [];
    private readonly Stack<(Mark? Mark, Range? Needless)> open = [];
    private readonly StringBuilder words = new();
    private readonly Painting painting = new();
    private Mark? mark;
    private FontLetters? font;
    private int hidden;
    private int pathFrom = -1;
    private int textFrom = -1;
    private Margin? shown;
    private bool mayJoin;

    /// <summary>The marks in the order of the content.</summary>
    internal IReadOnlyList<Mark> Marks => marks;

    /// <summary>What is painted outside every mark, in order.</summary>
    internal IReadOnlyList<Unmarked> Unmarked => unmarked;

    /// <summary>Operators that say of a space that it is one at which no line breaks. Some readers of tags lose the words after them.</summary>
    internal IReadOnlyList<Range> Needless => needless;

    /// <summary>Reads a content stream.</summary>
    /// <exception cref="PdfFormatException">Marks are not within one another, or not ended.</exception>
    internal void Read(ReadOnlySpan<byte> content)
    {
        var reader = new ContentReader(content);
        while (reader.Next()) Read(reader);
        if (open.Count > 0) throw new PdfFormatException("A mark of the page has no end.");
    }

    private void Read(ContentReader reader)
    {
        switch (reader.Operator)
        {
            case [(byte)'T', (byte)'j'] or [(byte)'T', (byte)'J'] or [(byte)'\''] or [(byte)'"']:
                Show(reader);
                break;
            case [(byte)'B', (byte)'D', (byte)'C'] or [(byte)'B', (byte)'M', (byte)'C']:
                Begin(reader);
                break;
            case [(byte)'E', (byte)'M', (byte)'C']:
                End(reader);
                break;
            case [(byte)'B', (byte)'T']:
                (textFrom, shown) = (reader.Start, null);
                painting.BeginText();
                break;
            case [(byte)'E', (byte)'T']:
                if (shown is { } margin && open.Count == 0) Add(textFrom, reader.End, margin);
                textFrom = -1;
                break;
            case [(byte)'T', (byte)'f']:
                font = fonts(Encoding.Latin1.GetString(reader[0])[1..]);
                painting.Read(reader, isFigure: false);
                break;
            case [(byte)'m'] or [(byte)'l'] or [(byte)'c'] or [(byte)'v'] or [(byte)'y'] or [(byte)'r', (byte)'e']:
                if (pathFrom < 0) pathFrom = reader.Start;
                painting.Read(reader, IsFigure);
                break;
            case [(byte)'f'] or [(byte)'F'] or [(byte)'S'] or [(byte)'s'] or [(byte)'B'] or [(byte)'b'] or [(byte)'f' or (byte)'B' or (byte)'b', (byte)'*']:
                if (open.Count == 0 && pathFrom >= 0) Add(pathFrom, reader.End, Margin.None);
                if (IsFigure) mark!.Box = mark.Box.With(painting.PathBox);
                EndPath();
                break;
            case [(byte)'n']:
                EndPath();
                break;
            case [(byte)'D', (byte)'o'] or [(byte)'s', (byte)'h']:
                if (open.Count == 0) Add(reader.Start, reader.End, Margin.None);
                else if (IsFigure) mark!.Box = mark.Box.With(painting.UnitBox);
                break;
            case [(byte)'q'] or [(byte)'Q']:
                mayJoin = false;
                painting.Read(reader, IsFigure);
                break;
            default:
                painting.Read(reader, IsFigure);
                break;
        }
    }

    private bool IsFigure => mark is { IsFigure: true };

    private void Show(ContentReader reader)
    {
        shown ??= painting.IsClipped ? Margin.None : painting.LetterBox.Bottom > middle ? Margin.Head : Margin.Foot;
        if (mark is null) return;
        mark.Start ??= (painting.LetterBox.Left, painting.LetterBox.Bottom);
        if (IsFigure) mark.Box = mark.Box.With(painting.LetterBox);
        if (hidden == 0 && reader.Operator is [(byte)'T', (byte)'j']) font?.Append(reader[0], words);
    }

    private void Begin(ContentReader reader)
    {
        mayJoin = false;
        var properties = reader.Count > 1 && reader[1].StartsWith("<<"u8) ? new PdfParser(reader[1]).Value() as PdfDictionary : null;
        if (properties?.Whole("MCID") is { } number)
        {
            if (open.Count > 0 || textFrom >= 0) throw new PdfFormatException("A mark of the page is within another, or within a text.");
            words.Clear();
            mark = new Mark(number, reader.Start..reader.End, reader[0].SequenceEqual("/Figure"u8));
            open.Push((mark, null));
            return;
        }

        var said = (properties?["ActualText"] as PdfText)?.Words;
        open.Push((null, said == "\u00A0" ? reader.Start..reader.End : null));
        // Glyphs that stand for other letters say which (14.9.4).
        if (hidden > 0)
        {
            hidden++;
        }
        else if (said is not null)
        {
            words.Append(said);
            hidden = 1;
        }
    }

    private void End(ContentReader reader)
    {
        mayJoin = false;
        if (!open.TryPop(out var ended)) throw new PdfFormatException("The page ends a mark that did not begin.");
        if (hidden > 0) hidden--;
        if (ended.Needless is { } begin)
        {
            needless.Add(begin);
            needless.Add(reader.Start..reader.End);
        }

        if (ended.Mark is null) return;
        ended.Mark.End = reader.Start;
        ended.Mark.Words = words.ToString();
        marks.Add(ended.Mark);
        mark = null;
    }

    private void EndPath()
    {
        pathFrom = -1;
        painting.EndPath();
    }

    // What is painted in one go is one part.
    private void Add(int from, int to, Margin margin)
    {
        if (mayJoin && unmarked[^1].Margin == margin) unmarked[^1] = unmarked[^1] with { End = to };
        else unmarked.Add(new Unmarked(from, to, margin));
        mayJoin = true;
    }
}
