using Plumbline.Core.Actions;
using Plumbline.Core.Editions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.SinceLast;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.SinceLast;

/// <summary>A paper of March 2024 and the edition of February 2024 before it.</summary>
internal sealed class TwoPapers
{
    private static readonly DateOnly Then = new(2024, 3, 10), Now = new(2024, 4, 10);
    private readonly List<RiskEntry> _then = [], _now = [];

    /// <summary>The organisation at the edition.</summary>
    internal SmallOrganisation Before { get; } = new();

    /// <summary>The organisation at the paper.</summary>
    internal SmallOrganisation After { get; } = new();

    /// <summary>Whether the edition was published.</summary>
    internal bool HasEdition { get; init; } = true;

    internal TwoPapers Measure(string code, string then, string now)
    {
        Before.With(code, then, "at least 90%");
        After.With(code, now, "at least 90%");
        return this;
    }

    internal TwoPapers Risk(string code, int then, int now, string? committee = null)
    {
        _then.Add(Entry(code, then, committee));
        _now.Add(Entry(code, now, committee));
        return this;
    }

    internal Document Compose(params IReportBlock[] blocks)
    {
        var (was, now) = (new Standpoint(Before.Picture, Period.Month(2024, 2), Then), new Standpoint(After.Picture, Period.Month(2024, 3), Now));
        (was, now) = (was with { Register = new RiskRegister(Then, RiskScheme.Usual, [], _then) }, now with { Register = new RiskRegister(Now, RiskScheme.Usual, [], _now) });
        var edition = new Edition("small", was.Period, 1, ChangeNumber.Of(3), new string('0', 64), new string('1', 64), "For the board", "Chief Executive");
        var earlier = Before.Context("2024-02", blocks);
        var since = new SinceEdition(now)
        {
            Before = HasEdition
                ? new EarlierEdition(edition, Then, was) { Series = was.Picture.Indicators.ToDictionary(static one => (one.Code, SmallOrganisation.Top), one => earlier.SeriesOf(one, SmallOrganisation.Top)) }
                : null,
        };
        After.Records = new BoardRecords(now.Register!, ActionLog.Empty) { Since = since };
        return After.Compose("2024-03", blocks);
    }

    /// <summary>The headings of a block with the items below each.</summary>
    internal static string Lists(Document document, string heading) => string.Join(
        '\n',
        Traversal.Elements(document.Content).SkipWhile(element => element is not Heading { Level: 1 } found || found.Content.PlainText != heading).Skip(1).TakeWhile(static element => element is not Heading { Level: 1 })
            .SelectMany(static element => element switch { Heading => element.Words.Select(static words => $"# {words.PlainText}"), ItemList => element.Words.Select(static words => $"- {words.PlainText}"), Paragraph => element.Words.Select(static words => words.PlainText), _ => [] }));

    private static RiskEntry Entry(string code, int score, string? committee)
    {
        var risk = new Risk { Code = RiskCode.Parse(code).Value, Kind = RiskKind.Strategic, Title = $"Title of {code}", Owner = "Chief Nurse", Recorded = new DateOnly(2024, 1, 1), Committee = committee };
        return new RiskEntry(risk, risk.Recorded, false) { Current = new Grading(risk.Code, GradingStage.Current, risk.Recorded, RiskScore.From(null, null, score).Value) };
    }
}
