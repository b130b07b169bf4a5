using Plumbline.App.Importing.Labels;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds the item of a breakdown that a text names, by code or name.</summary>
internal sealed class ItemBook(BreakdownBook breakdowns)
{
    // No item: the word of an organisation that has no item of this name.
    private const string Whole = "none";

    private const int Remembered = 10_000;

    private readonly Dictionary<(string Dimension, string Text), Parsed<string>> _known = [];

    /// <summary>The item that a text names, as an aspect; empty for the whole. Or a problem that lists the items.</summary>
    internal Parsed<string> Find(string dimension, string text)
    {
        if (_known.TryGetValue((dimension, text), out var found)) return found;
        if (_known.Count >= Remembered) _known.Clear();
        return _known[(dimension, text)] = Search(dimension, text);
    }

    private Parsed<string> Search(string dimension, string text)
    {
        var words = LabelText.Normalise(text);
        var items = breakdowns.ItemsOf(dimension).ToList();
        var named = items.Where(item => item.Item == PlainText.Read(text).Trim()).ToList();
        if (named.Count == 0) named = items.FindAll(item => words.Length > 0 && (LabelText.Normalise(item.Name) == words || LabelText.Normalise(item.Item) == words));
        return named is [var only] ? new AspectItem(dimension, only.Item).ToString()
            : named.Count == 0 && string.Equals(text.Trim(), Whole, StringComparison.OrdinalIgnoreCase) ? ""
            : Problem.With(text, $"an item of {dimension}, by code or name: {string.Join(", ", items.Select(item => item.Item))}");
    }
}
