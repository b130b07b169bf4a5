using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The marks in cells: letters for notes, because a digit beside a figure would be read as part of it, and <c>p</c> and <c>d</c> for figures that have no other note.</summary>
internal static class NoteMarks
{
    // Without p and d.
    private const string Letters = "abcefghijklmnoqrstuvwxyz";

    /// <summary>The mark of a figure that may still be revised. The key says what it means.</summary>
    internal static NoteMark Provisional { get; } = new("p", new Anchor("note-provisional")) { Name = "Provisional" };

    /// <summary>The mark of a figure known to be probably wrong. The key says what it means.</summary>
    internal static NoteMark Doubtful { get; } = new("d", new Anchor("note-doubtful")) { Name = "Doubtful" };

    /// <summary>The letters of a note by its place from 0: a, b, c, e; after z come aa and ab.</summary>
    internal static string LettersAt(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / Letters.Length) letters = Letters[(rest - 1) % Letters.Length] + letters;
        return letters;
    }
}
