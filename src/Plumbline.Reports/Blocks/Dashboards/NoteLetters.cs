namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The letters that mark notes: a digit beside a figure would be read as part of it. The letters of <see cref="StatusMarks"/> are left out.</summary>
internal static class NoteLetters
{
    private const string Alphabet = "abcefghijklmnoqrstuvwxyz";

    /// <summary>The mark of a note by its place from 0: a, b, c, e; after z come aa and ab.</summary>
    internal static string At(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / Alphabet.Length) letters = Alphabet[(rest - 1) % Alphabet.Length] + letters;
        return letters;
    }
}
