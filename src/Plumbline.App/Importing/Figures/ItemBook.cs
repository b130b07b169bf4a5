using Plumbline.App.Importing.Labels;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds the item of a breakdown that a text names, by code or name.</summary>
internal sealed class ItemBook(BreakdownBook breakdowns)
{
    /// <summary>The word for the whole: no item.</summary>
    internal const string Whole = "none";

    private readonly Dictionary<(string Dimension, string Text), Parsed<AspectItem>> _known = [];

    /// <summary>The item that a text names, or a problem that lists the items.</summary>
    internal Parsed<AspectItem> Find(string dimension, string text)
    {
        var key = (dimension, LabelText.Normalise(text) is { Length: > 0 } words ? words : text);
        if (_known.TryGetValue(key, out var found)) return found;
        if (_known.Count >= Remembered) _known.Clear();
        return _known[key] = Search(dimension, text, key.Item2);
    }

    private const int Remembered = 10_000;

    private Parsed<AspectItem> Search(string dimension, string text, string words)
    {
        var items = breakdowns.ItemsOf(dimension).ToList();
        var named = items.Where(item => item.Item == PlainText.Read(text).Trim()).ToList();
        if (named.Count == 0) named = items.FindAll(item => LabelText.Normalise(item.Name) == words || LabelText.Normalise(item.Item) == words);
        return named is [var only]
            ? new AspectItem(dimension, only.Item)
            : Problem.With(text, $"an item of {dimension}, by code or name: {string.Join(", ", items.Select(item => item.Item))}");
    }
}
