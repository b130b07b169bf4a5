using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>A dictionary. It keeps the order of its entries.</summary>
internal sealed record PdfDictionary : PdfValue
{
    private readonly List<(string Key, PdfValue Value)> entries = [];

    internal static PdfDictionary Of(params IEnumerable<(string Key, PdfValue Value)> entries)
    {
        var made = new PdfDictionary();
        made.entries.AddRange(entries);
        return made;
    }

    /// <summary>The entries in order.</summary>
    internal IReadOnlyList<(string Key, PdfValue Value)> Entries => entries;

    /// <summary>The value of a key; null if there is none. Setting null removes it.</summary>
    internal PdfValue? this[string key]
    {
        get
        {
            foreach (var (name, value) in entries)
            {
                if (name == key) return value;
            }

            return null;
        }

        set
        {
            var at = entries.FindIndex(entry => entry.Key == key);
            if (value is null) entries.RemoveAll(entry => entry.Key == key);
            else if (at < 0) entries.Add((key, value));
            else entries[at] = (key, value);
        }
    }

    /// <summary>The name that a key has; null if there is none.</summary>
    internal string? Name(string key) => (this[key] as PdfName)?.Spelling;

    /// <summary>The object that a key refers to; null if it refers to none.</summary>
    internal int? Reference(string key) => (this[key] as PdfReference)?.Number;

    /// <summary>The whole number of a key; null if it has none.</summary>
    internal int? Whole(string key) => (this[key] as PdfAtom)?.Whole;

    /// <summary>The values of a key: of its array, or the one value; none if the key is missing.</summary>
    internal IReadOnlyList<PdfValue> All(string key) => this[key] switch
    {
        null => [],
        PdfArray array => array.Items,
        var one => [one],
    };

    internal override void Write(StringBuilder output)
    {
        output.Append("<<");
        foreach (var (key, value) in entries)
        {
            output.Append(output[^1] == '<' ? "/" : "\n/").Append(key).Append(' ');
            value.Write(output);
        }

        output.Append(">>");
    }
}
