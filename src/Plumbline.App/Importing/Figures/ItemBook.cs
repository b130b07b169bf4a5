using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Similarity;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds the item of a dimension that a text names, by a mapping (given now or remembered), by code or by name.</summary>
internal sealed class ItemBook(BreakdownBook breakdowns, MappingBook mappings)
{
    private const int MostNamed = 20;

    internal ItemMatch Match(string dimension, string text)
    {
        if (Mapped(dimension, text) is { } said && !mappings.IsOfAnyKind(said.Mapping)) return Use(said);
        var (plain, key) = (PlainText.Read(text), LabelText.Normalise(text));
        var items = breakdowns.ItemsOf(dimension).ToList();
        if (items.Find(item => item.Item == plain) is { } coded) return new ItemMatch.Found(coded);
        if (items.FindAll(item => key.Length > 0 && LabelText.Normalise(item.Name) == key) is [var named]) return new ItemMatch.Found(named);
        if (items.FindAll(item => string.Equals(item.Item, plain, StringComparison.OrdinalIgnoreCase)) is [var likewise]) return new ItemMatch.Found(likewise);
        if (Mapped(dimension, text) is { } skipped) return Use(skipped);
        return new ItemMatch.Unknown(Problem.With(text, Expected(dimension, text, items)));
    }

    /// <summary>The items of the dimension that a text may mean, the most similar first.</summary>
    internal IReadOnlyList<NearCode> Near(string dimension, string text)
    {
        var asked = new NearMatch(LabelText.Normalise(text));
        return NearCode.Best(breakdowns.ItemsOf(dimension).Select(item => new NearCode(
            new AspectItem(item.Dimension, item.Item).ToString(), item.Name, Math.Max(asked.To(new NearMatch(LabelText.Normalise(item.Name))), asked.To(new NearMatch(LabelText.Normalise(item.Item)))))));
    }

    private (ItemMapping Mapping, BreakdownItem? Item)? Mapped(string dimension, string text)
    {
        if (!mappings.Has(MappingKind.Item)) return null;
        if (mappings.Find(ItemMapping.KeyOf(dimension, text)) is ItemMapping { Item: { } item } mapping && breakdowns.ItemsOf(dimension).FirstOrDefault(known => known.Item == item.Item) is { } known) return (mapping, known);
        return mappings.Find(ItemMapping.KeyOf(null, text)) is ItemMapping skip ? (skip, null) : null;
    }

    private ItemMatch Use((ItemMapping Mapping, BreakdownItem? Item) said)
    {
        if (said.Item is null) return new ItemMatch.Skipped(said.Mapping);
        mappings.Use(said.Mapping);
        return new ItemMatch.Found(said.Item);
    }

    private string Expected(string dimension, string text, List<BreakdownItem> items)
    {
        if (items.Count == 0) return $"an item of {dimension}, of which breakdowns.csv has none";
        var proposed = Near(dimension, text) is [var near, ..] ? $", perhaps {near.Code} (“{near.Name}”)" : "";
        var line = text.ReplaceLineEndings(" ");
        return $"an item of {dimension} in breakdowns.csv, by code or name: {string.Join(", ", items.Take(MostNamed).Select(item => item.Item))}{(items.Count > MostNamed ? " …" : "")}{proposed}: give --map \"{line}={dimension}=ITEM\", or --skip \"{line}\"";
    }
}
