using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing;

/// <summary>Reads what a user decides that a text means.</summary>
internal static class MappingDecision
{
    /// <summary>The word that leaves the rows of a text out.</summary>
    internal const string Skip = "skip";

    /// <summary>Reads a decision on a text of a known kind.</summary>
    /// <param name="kind">What the text stands for; null: what its code says.</param>
    /// <param name="label">The text.</param>
    /// <param name="decision">A code, the exact name of one indicator or unit, a status or <c>skip</c>.</param>
    /// <param name="picture">What the organisation defines.</param>
    internal static Parsed<Mapping> Read(MappingKind? kind, string label, string decision, OrganisationPicture picture)
    {
        var (text, word) = (PlainText.Read(label).Trim(), PlainText.Read(decision).Trim().ToLowerInvariant());
        return (word == Skip ? Skipped(kind ?? MappingKind.Indicator, text) : Coded(kind, text, word, picture))
            .Then<Mapping>(mapping => mapping.IsRememberable ? Parsed<Mapping>.Of(mapping) : Problem.With(mapping.Label, mapping.Rememberable));
    }

    /// <summary>The mapping of a label whose code is given without its kind: a code that no indicator has may be a unit’s, or in <c>Women=sex=female</c> an item’s.</summary>
    internal static Mapping Resolved(Mapping mapping, OrganisationPicture picture)
    {
        if (mapping is not LabelMapping { Indicator: { } code } || picture.Find(code) is not null) return mapping;
        if (UnitCode.Parse(code.ToString()).TryGet(out var unit, out _) && picture.Units.Find(unit) is not null) return new UnitMapping(mapping.Label, unit);
        return OfItem(mapping.Label, code) is var (label, item) && Find(item, picture) is not null ? new ItemMapping(label, item) : mapping;
    }

    /// <summary>Why a mapping leads nowhere; null if it leads somewhere.</summary>
    internal static Problem? Refusal(Mapping mapping, OrganisationPicture picture)
    {
        if (mapping is not LabelMapping { Indicator: { } code } || picture.Find(code) is not null) return null;
        if (OfItem(mapping.Label, code) is var (_, item) && ItemsOf(picture).Any(known => known.Dimension == item.Dimension)) return Problem.With(item.ToString(), ItemExpected(item.ToString(), picture));
        return Problem.With(code.ToString(), $"an indicator’s code for “{mapping.Label}”, or a unit’s{Spelling.Suggestion(code.ToString(), IndicatorCodes(picture))}");
    }

    private static Parsed<Mapping> Skipped(MappingKind kind, string label) => kind switch
    {
        MappingKind.Indicator => new LabelMapping(label, null),
        MappingKind.Unit => new UnitMapping(label, null),
        MappingKind.Item => new ItemMapping(label, null),
        MappingKind.Status => new TextReading(label, null),
    };

    private static Parsed<Mapping> Coded(MappingKind? kind, string label, string word, OrganisationPicture picture)
    {
        switch (kind)
        {
            case null:
                return OfAnyKind(label, word, picture);
            case MappingKind.Indicator:
                if (IndicatorCode.Parse(word).TryGet(out var indicator, out _) && picture.Find(indicator) is not null) return new LabelMapping(label, indicator);
                if (Called(picture.Indicators, word, known => known.Name) is { } named) return new LabelMapping(label, named.Code);
                return Problem.With(word, $"an indicator’s code, or {Skip}{Spelling.Suggestion(word, IndicatorCodes(picture))}");
            case MappingKind.Unit:
                if (UnitCode.Parse(word).TryGet(out var unit, out _) && picture.Units.Find(unit) is not null) return new UnitMapping(label, unit);
                if (Called(picture.Units.All, word, known => known.Name) is { } called) return new UnitMapping(label, called.Code);
                return Problem.With(word, $"a unit’s code, or {Skip}{Spelling.Suggestion(word, picture.Units.All.Select(known => known.Code.ToString()))}");
            case MappingKind.Item:
                if (ItemsOf(picture).Where(item => NameOf(item) == word || item.Item == word).ToList() is [var only]) return new ItemMapping(label, new AspectItem(only.Dimension, only.Item));
                return Problem.With(word, $"{ItemExpected(word, picture)}, or {Skip}");
            case MappingKind.Status:
                return TextReading.Parse(label, word).Then<Mapping>(reading => reading);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // The one thing of a name; capitals make no difference. A name that several have decides nothing.
    private static T? Called<T>(IEnumerable<T> all, string name, Func<T, string> nameOf)
        where T : class => all.Where(known => string.Equals(nameOf(known), name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null;

    private static Parsed<Mapping> OfAnyKind(string label, string word, OrganisationPicture picture)
    {
        foreach (var kind in new[] { MappingKind.Unit, MappingKind.Item })
        {
            if (!Coded(MappingKind.Indicator, label, word, picture).Succeeded && Coded(kind, label, word, picture) is { Succeeded: true } read) return read;
        }

        return Coded(MappingKind.Indicator, label, word, picture);
    }

    // “Women=sex=female” is split at its last equals sign before its kind is known.
    private static (string Label, AspectItem Item)? OfItem(string label, IndicatorCode code)
    {
        var equals = label.LastIndexOf('=');
        return equals > 0 && AspectItem.ParseCode(label[(equals + 1)..].Trim()).TryGet(out var dimension, out _) && AspectItem.ParseCode(code.ToString()).TryGet(out var item, out _)
            ? (label[..equals].Trim(), new AspectItem(dimension, item))
            : null;
    }

    private static string ItemExpected(string word, OrganisationPicture picture)
    {
        var items = ItemsOf(picture).Select(NameOf).ToList();
        return items.Count == 0 ? "an item of breakdowns.csv, which has none" : $"an item of breakdowns.csv, as {items[0]}{Spelling.Suggestion(word, items)}";
    }

    private static BreakdownItem? Find(AspectItem item, OrganisationPicture picture) => ItemsOf(picture).FirstOrDefault(known => known.Dimension == item.Dimension && known.Item == item.Item);

    private static IReadOnlyList<BreakdownItem> ItemsOf(OrganisationPicture picture) => picture.Values.Of<BreakdownItem>();

    private static string NameOf(BreakdownItem item) => new AspectItem(item.Dimension, item.Item).ToString();

    private static IEnumerable<string> IndicatorCodes(OrganisationPicture picture) => picture.Indicators.Select(indicator => indicator.Code.ToString());
}
