using Plumbline.App.Importing.Similarity;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Labels;

/// <summary>Finds the indicator that a label names: by a mapping given now or remembered, by code, number or name.</summary>
/// <remarks>A similar name is only suggested. A name that several indicators share needs its group or section.</remarks>
internal sealed class LabelBook
{
    private const int LongestCompared = 200;

    // A figure that cannot be of the measure speaks more against an indicator than a word more or less.
    private const double OtherMeasure = 0.8;

    private readonly MappingBook _mappings;
    private readonly Dictionary<string, Indicator?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<IndicatorCode, Indicator> _indicators;
    private readonly Dictionary<string, Indicator> _byCode;
    private readonly Lazy<(NearNames Near, List<Known> All)> _names;

    /// <summary>Makes the book.</summary>
    internal LabelBook(IReadOnlyList<Indicator> indicators, MappingBook mappings)
    {
        _mappings = mappings;
        _indicators = indicators.ToDictionary(indicator => indicator.Code);
        foreach (var indicator in indicators) Know(indicator.Name, indicator);
        foreach (var indicator in indicators.Where(static indicator => indicator.ShortName is not null)) Know(indicator.ShortName!, indicator);
        foreach (var indicator in indicators)
        {
            foreach (var heading in new[] { indicator.Placement.Group, indicator.Placement.Section })
            {
                if (heading is not null) Know($"{heading} / {indicator.Name}", indicator);
            }

            if (indicator.Number is { } number) Know(number, indicator);
        }

        foreach (var indicator in indicators) Know(indicator.Code.ToString(), indicator);
        _byCode = indicators.ToDictionary(indicator => indicator.Code.ToString(), StringComparer.Ordinal);
        _names = new(() => (
            new NearNames([.. indicators.Select(indicator => NamesOf(indicator).ToArray())]),
            [.. indicators.Select(indicator => new Known(indicator, [.. NamesOf(indicator).Select(NearNames.Name.Of)], QualifyingOf(indicator), IsGeneral(indicator, indicators)))]));
    }

    private sealed record Known(Indicator Indicator, NearNames.Name[] Names, IReadOnlySet<string> Qualifying, bool IsGeneral);

    /// <summary>The indicator named by a code or name alone.</summary>
    internal Indicator? Named(string text) => _byCode.GetValueOrDefault(PlainText.Read(text)) ?? _known.GetValueOrDefault(LabelText.Normalise(text));

    internal LabelMatch Match(RowLabel label)
    {
        foreach (var name in label.Names())
        {
            var key = LabelText.Normalise(name);
            if (_mappings.Find(key) is LabelMapping mapping && (mapping.Indicator is null || _indicators.ContainsKey(mapping.Indicator)))
            {
                _mappings.Use(mapping);
                return mapping.Indicator is null ? new LabelMatch.Skipped(mapping) : new LabelMatch.Found(_indicators[mapping.Indicator]);
            }

            // The number of an account is no indicator's.
            if (name == label.Account) continue;
            if (_byCode.GetValueOrDefault(PlainText.Read(name)) is { } coded && !SaysOtherwise(label, coded)) return new LabelMatch.Found(coded);
            if (_known.GetValueOrDefault(key) is { } known && !SaysOtherwise(label, known)) return new LabelMatch.Found(known);
        }

        return new LabelMatch.Unknown();
    }

    /// <summary>Whether a label says plan or forecast but the indicator's name does not: then its figures are of another aspect.</summary>
    internal static bool SaysOtherwise(RowLabel label, Indicator indicator) =>
        label.PlanWords.Count > 0
        && !PlanWords.In($"{indicator.Placement.Section} {indicator.Placement.Group} {indicator.Name} {indicator.Code}").IsSupersetOf(label.PlanWords);

    /// <summary>The indicators that a label may mean, the most similar first.</summary>
    /// <param name="label">The label.</param>
    /// <param name="figure">A figure of its row, which an indicator of another measure cannot have; null where there is none.</param>
    internal IReadOnlyList<NearCode> Near(RowLabel label, string? figure = null)
    {
        var (near, all) = _names.Value;
        NearNames.Name[] asked = [.. label.Names().Select(name => NearNames.Name.Of(Shortened(name)))];
        var (said, measured) = (label.Qualifying, MeasureEvidence.Of(Shortened(label.Full), figure));
        return NearCode.Best(all.Where(known => !SaysOtherwise(label, known.Indicator)).Select(known => Compared(known)));

        NearCode Compared(Known known)
        {
            var score = known.Names.Max(name => asked.Max(text => near.Of(text, name)));
            var unlike = measured.Against(known.Indicator.Measure);
            var others = said.Except(known.Qualifying, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            return new NearCode(known.Indicator.Code.ToString(), known.Indicator.Name, unlike is null ? score : score * OtherMeasure)
            {
                Against = others.Count > 0 ? $"says {string.Join(", ", others)}" : unlike ?? (known.IsGeneral ? SaidBesides(known) : null),
            };
        }

        string? SaidBesides(Known known) =>
            asked.SelectMany(text => known.Names.Select(name => near.Besides(text, name).ToList())).MinBy(words => words.Count) is { Count: > 0 } words ? $"says {string.Join(", ", words)} besides" : null;
    }

    // “Strategy meetings” beside “Strategy meetings attended”: a label that says more is another of these.
    private static bool IsGeneral(Indicator indicator, IReadOnlyList<Indicator> indicators)
    {
        var words = ComparedWords.Of(Shortened(indicator.Name)).ToHashSet(StringComparer.Ordinal);
        return indicators.Any(other => words.IsProperSubsetOf(ComparedWords.Of(Shortened(other.Name))));
    }

    private static IReadOnlySet<string> QualifyingOf(Indicator indicator)
    {
        var words = QualifyingWords.In($"{indicator.Placement.Section} {indicator.Placement.Group} {indicator.Name} {indicator.Code}");
        return indicator.IsCumulative ? words.Union(QualifyingWords.SoFar, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) : words;
    }

    private static IEnumerable<string> NamesOf(Indicator indicator)
    {
        yield return Shortened(indicator.Name);
        yield return Shortened(indicator.Code.ToString());
        if (indicator.Placement.Group is { } group) yield return Shortened($"{group} {indicator.Name}");
    }

    // A hostile label may be very long.
    private static string Shortened(string name) => LabelText.Normalise(name.Length > LongestCompared ? name[..LongestCompared] : name);

    // Null marks a name that several indicators share.
    private void Know(string name, Indicator indicator)
    {
        var key = LabelText.Normalise(name);
        if (key.Length == 0) return;
        if (!_known.TryAdd(key, indicator) && _known[key]?.Code != indicator.Code) _known[key] = null;
    }
}
