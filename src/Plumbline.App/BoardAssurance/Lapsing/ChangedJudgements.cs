using Plumbline.App.BoardAssurance.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>What criteria came to at a change, by the figures and the definitions of then: the indicators, units, statuses and settings by which totals and charts are made.</summary>
/// <remarks>It is asked only where such a definition was written since, and only for opinions of which no figure, answer, target or grading tells a change.</remarks>
internal sealed class ChangedJudgements
{
    private const int MostTold = 3;

    private static readonly FactKind Breakdown = FactKind.Of("breakdown");

    private static readonly FactKind[] Written = [Kinds.Settings.Name, Kinds.Units.Name, Breakdown, Kinds.Indicators.Name, Kinds.Statuses.Name, Kinds.Collections.Name, Kinds.Questions.Name, Kinds.Risks.Name];

    private readonly ILedger _ledger;
    private readonly OrganisationDefinitions _now;
    private readonly IReadOnlyList<WrittenDefinition> _written;
    private readonly CriterionEvidence _evidence;
    private readonly CriterionPlace _place;

    private ChangedJudgements(ILedger ledger, OrganisationDefinitions now, IReadOnlyList<WrittenDefinition> written, CriterionEvidence evidence, CriterionPlace place) =>
        (_ledger, _now, _written, _evidence, _place) = (ledger, now, written, evidence, place);

    /// <summary>Reads the evidence of some domains as it stood at a change; null where no definition of these kinds was written since.</summary>
    internal static async Task<ChangedJudgements?> ReadAsync(ILedger ledger, OrganisationDefinitions now, FrameworkVersion version, IEnumerable<DomainReading> domains, Period period, ChangeNumber since, CancellationToken cancellation)
    {
        var organisation = now.Picture.Settings.Code;
        var written = await ledger.WrittenSinceAsync(organisation, Written, since, now.Position.Number, cancellation);
        if (written.Count == 0) return null;
        var then = await ReadDefinitions.RunAsync(ledger, organisation, since, cancellation);
        var place = new CriterionPlace(then.Picture.Units.Top.Code, period, version.SpanMonths);
        var criteria = domains.SelectMany(CriteriaOf).Select(static one => one.Criterion.When).Distinct().ToList();
        return new ChangedJudgements(ledger, now, written, await new ReadEvidence(ledger, then, place).WithAnswersAsync(criteria, cancellation), place);
    }

    /// <summary>What the criteria of a domain come to now and did not come to then, in words; null where nothing differs.</summary>
    internal async Task<string?> InAsync(DomainReading domain, CancellationToken cancellation)
    {
        var judged = CriteriaOf(domain).DistinctBy(static one => one.Criterion.Code, StringComparer.Ordinal)
            .Select(now => (Now: now, Then: JudgeCriterion.Of(_evidence, now.Criterion.When, _place))).ToList();
        List<string> words = [.. judged.Where(static one => one.Now.Judgement.Holding != one.Then.Holding).Select(one => $"{one.Now.Criterion.Code} {Was(one.Then.Holding)}, and now {Is(one.Now.Judgement)}")];
        if (words.Count == 0) words.AddRange(judged.SelectMany(one => Differences(one.Now.Judgement.Read, one.Then.Read)).Distinct(StringComparer.Ordinal));
        if (words.Count == 0) return null;
        var more = words.Count > MostTold ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; and {words.Count - MostTold} more") : "";
        return $"what the criteria come to has changed{await SinceAsync(judged.SelectMany(static one => one.Now.Judgement.Read), cancellation)}: {string.Join("; ", words.Take(MostTold))}{more}";
    }

    private static IEnumerable<JudgedCriterion> CriteriaOf(DomainReading domain) => domain.Suggestion.Lines.SelectMany(static line => line.Criteria);

    // What was worked out both times: totals, and the lines of charts. Whatever was only read once made no difference to them.
    private IEnumerable<string> Differences(IReadOnlyList<EvidenceFact> now, IReadOnlyList<EvidenceFact> then)
    {
        var figures = then.OfType<EvidenceFact.Figure>().Where(static one => one.Observation is not null).ToLookup(static one => (one.Indicator, one.Unit, one.Period, one.Aspect));
        foreach (var one in now.OfType<EvidenceFact.Figure>().Where(static one => one.Observation is not null))
        {
            if (figures[(one.Indicator, one.Unit, one.Period, one.Aspect)].FirstOrDefault() is not { Observation: { } was } || IsSame(was, one.Observation!)) continue;
            yield return $"{NameOf(one.Indicator, one.Unit)} for {When(one.Period)} was {was.Value.Text}, and is now {one.Observation!.Value.Text}";
        }

        var lines = then.OfType<EvidenceFact.Line>().ToLookup(static one => one with { Amount = 0 });
        foreach (var one in now.OfType<EvidenceFact.Line>())
        {
            if (lines[one with { Amount = 0 }].FirstOrDefault() is not { } was || was.Amount == one.Amount) continue;
            yield return $"the {new MeasureBase.Known(one.Kind)} of {NameOf(one.Indicator, one.Unit)} for {When(one.Period)} was {Number(was.Amount, one.Amount)}, and is now {Number(one.Amount, was.Amount)}";
        }
    }

    private static bool IsSame(Observation was, Observation now) => was.Amount is { } one && now.Amount is { } other ? one == other : was.Value.Equals(now.Value);

    // Changed since in words: “, since the indicator falls was written in change 12”.
    private async Task<string> SinceAsync(IEnumerable<EvidenceFact> read, CancellationToken cancellation)
    {
        var facts = read.ToList();
        var indicators = facts.OfType<EvidenceFact.Figure>().Select(static one => one.Indicator.ToString()).ToHashSet(StringComparer.Ordinal);
        var questions = facts.OfType<EvidenceFact.Answered>().Select(static one => one.Question.ToString()).ToHashSet(StringComparer.Ordinal);
        var own = _written.Where(one => (one.Kind != Kinds.Indicators.Name || indicators.Contains(one.Name.Key)) && (one.Kind != Kinds.Questions.Name || questions.Contains(one.Name.Key))).ToList();
        if (own.Count == 0) return "";
        var told = new List<string>();
        foreach (var one in own.Take(MostTold)) told.Add($"{Words(one)} in {await LastChange.OfAsync(_ledger, _now, one.Kind, [one.Name], cancellation)}");
        return $" with {Counted.List([.. told, .. own.Skip(MostTold).Select(Words)], MostTold)}";
    }

    private static string Words(WrittenDefinition one) => one.Kind == Kinds.Settings.Name ? "the settings"
        : one.Kind == Kinds.Collections.Name ? $"the line list {one.Name.Key}"
        : one.Kind == Kinds.Statuses.Name ? "the status of an indicator"
        : one.Kind == Breakdown ? "the items of breakdowns"
        : $"the {one.Kind.Name.Split('-')[^1]} {one.Name.Key}";

    private string NameOf(IndicatorCode indicator, UnitCode unit) =>
        $"{_now.Picture.Find(indicator)?.NameInList ?? indicator.ToString()}{(unit == _now.Picture.Units.Top.Code ? "" : $" in {_now.Picture.Units.Find(unit)?.Name ?? unit.ToString()}")}";

    private string When(Period period) => period.ToText(_now.Picture.Settings.Language, full: true);

    // With as many decimals as tell the two apart.
    private string Number(decimal amount, decimal other)
    {
        var decimals = 1;
        while (decimals < 6 && Math.Round(amount, decimals) == Math.Round(other, decimals)) decimals++;
        return Math.Round(amount, decimals).ToString("#,0.######", _now.Picture.Settings.Language);
    }

    private static string Was(Holding holding) => holding switch
    {
        Holding.Holds => "held",
        Holding.DoesNotHold => "did not hold",
        Holding.Open => "could not be judged",
    };

    private static string Is(CriterionJudgement now) => now.Holding switch
    {
        Holding.Holds => $"holds ({now.Reason})",
        Holding.DoesNotHold => $"does not hold ({now.Reason})",
        Holding.Open => $"cannot be judged ({now.Reason})",
    };
}
