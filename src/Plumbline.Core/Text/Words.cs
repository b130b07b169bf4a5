using System.Text;

namespace Plumbline.Core.Text;

/// <summary>The words of a vocabulary, each with its place.</summary>
internal sealed class Words
{
    private readonly string[] _words;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="names">The values' names in Pascal case, in the order of the values.</param>
    internal Words(string[] names)
    {
        _words = Array.ConvertAll(names, Kebab);
        for (var place = 0; place < _words.Length; place++) _places.Add(_words[place], place);
    }

    internal IReadOnlyList<string> All => _words;

    /// <summary>The place of a word, in either case and with blanks around it; null where there is no such word.</summary>
    internal int? PlaceOf(string? text) => text is not null && _places.TryGetValue(text.Trim(), out var place) ? place : null;

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
