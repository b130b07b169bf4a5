using Plumbline.App.Checking;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Checks;

/// <summary>What the checks find: open findings by check, accepted ones with who accepted them and why.</summary>
internal static class ChecksView
{
    // Of one check; more stand on a page of their own.
    private const int MostOfCheck = 25;
    private const int MostOnPage = 500;
    private const string MissingFigure = "missing";

    internal static void MapChecks(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/checks", MakeAsync);
        app.MapAccept();
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var period = await PeriodChoice.ReadAsync(visit, cancellation);
        var all = await KeptFindings.RunAsync(visit.Ledger, visit.Definitions, AuditAsked.Of(visit, period.Shown), cancellation);
        var (check, indicator) = (CheckOf(visit), IndicatorOf(visit));
        var meant = all.Where(one => (check is null || one.Finding.Check == check) && (indicator is null || one.Finding.Indicator == indicator.Code)).ToList();
        var open = meant.Where(static one => !one.IsAccepted).ToList();
        var accepted = meant.Where(static one => one.IsAccepted).ToList();
        var codes = all.Select(static one => one.Finding.Check).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (check is not null && !codes.Contains(check, StringComparer.Ordinal)) codes.Add(check);
        var filters = new Filtering(visit.Links.AtPresent().To(["checks"]),
        [
            period.FieldOf(visit, offersAll: true),
            new FilterField("check", "Check", check) { Choices = [new Choice("", "All checks"), .. codes.Select(code => new Choice(code, CheckTitle.Of(code, visit.Definitions.Workspace.Checks)))] },
        ])
        {
            AsAt = visit.Links.Position,
        };
        return new View
        {
            Title = "Checks",
            Menu = MenuEntry.Checks,
            Body = PageBody.Of<ChecksPage>(new ChecksModel(
                LeadOf(visit, period, open, accepted.Count, indicator, check) + OthersOf(all.Count - meant.Count, open.Count),
                filters,
                filters.IsNarrowed || indicator is not null ? visit.Links.To(["checks"], ("period", PeriodOf(period))) : null,
                [.. open.GroupBy(static one => one.Finding.Check, StringComparer.Ordinal).Select(group => GroupOf(visit, period, [.. group], indicator, isAlone: check is not null))],
                [.. accepted.Take(MostOnPage).Select(one => LineOf(visit, period, one))])),
            Table = ViewTable.Of(FindingsTable.All, meant),
        };
    }

    private static FindingGroup GroupOf(Visit visit, PeriodChoice period, IReadOnlyList<AuditedFinding> findings, Indicator? indicator, bool isAlone)
    {
        var (check, severity) = (findings[0].Finding.Check, findings[0].Finding.Severity);
        var most = isAlone ? MostOnPage : MostOfCheck;
        return new FindingGroup(
            CheckTitle.Of(check, visit.Definitions.Workspace.Checks),
            check,
            Counted.Sentence(Names<Severity>.Of(severity)),
            severity switch { Severity.Error => "red", Severity.Warning => "amber", Severity.Note => "none" },
            Counted.Digits(findings.Count),
            [.. findings.Take(most).Select(one => LineOf(visit, period, one))],
            findings.Count > most && !isAlone ? visit.Links.To(["checks"], ("period", PeriodOf(period)), ("check", check), ("indicator", indicator?.Code.ToString())) : null);
    }

    private static FindingLine LineOf(Visit visit, PeriodChoice at, AuditedFinding audited)
    {
        var finding = audited.Finding;
        var (address, about) = AddressOf(visit, finding);
        var note = audited switch
        {
            { IsAccepted: true, Acceptance: { } acceptance } => $"Accepted by {acceptance.By}: {acceptance.Reason}",
            { HasLapsed: true, Acceptance: { } acceptance } => $"{acceptance.By} accepted it before {FindingsTable.Changed(finding)} changed; the acceptance has lapsed.",
            _ => null,
        };
        var may = visit.May(Operation.AcceptFinding, finding.Unit, finding.Indicator is { } measure ? visit.Definitions.Picture.Find(measure) : null);
        return new FindingLine(finding.Message, address, about, note, may ? new TextLink(audited.IsAccepted ? "Take back" : "Accept", AcceptForm.AddressOf(visit, finding, PeriodOf(at))) : null);
    }

    // A figure that is missing has no page, nor has a control, nor the return of a unit that is not asked: the form tells of it.
    private static (string? Address, string About) AddressOf(Visit visit, Finding finding) => finding switch
    {
        { Indicator: { } indicator, Check: not MissingFigure, Unit: { } unit, Period: { } period } => (visit.Links.Figure(indicator, unit, period), "The figure"),
        { Indicator: { } indicator } => (visit.Links.Measure(indicator, finding.Unit, finding.Period), "The measure"),
        { About: { Kind: ReferenceKind.Return, Unit: { } unit, Period: { } period } about } when FormOf(visit, about) is { } form && !AskedReturn.Asked(visit.Definitions.Picture, new AskedReturn(form, unit, period)).Succeeded => (visit.Links.Form(form.Code, period), "The form"),
        { About: var about } when WordOf(about) is { } word && visit.Links.PageOf(about, visit.Calendar) is { } address => (address, word),
        _ => (null, Counted.Sentence(finding.About.ToString())),
    };

    private static FormDefinition? FormOf(Visit visit, Reference about) => FormCode.Parse(about.Keys[0]).TryGet(out var code, out _) ? visit.Definitions.Picture.Find(code) : null;

    // What a link to it says; null for what has no page.
    private static string? WordOf(Reference about) => about.Kind switch
    {
        ReferenceKind.Figure => "The figure",
        ReferenceKind.Indicator => "The measure",
        ReferenceKind.Risk => "The risk",
        ReferenceKind.Action => "The action",
        ReferenceKind.Objective => "The objective",
        ReferenceKind.Opinion => "The opinion and its evidence",
        ReferenceKind.Criterion => $"Criterion {about.Key}",
        ReferenceKind.Contract => about.IsOfAllContracts ? "The contracts" : "The contract",
        ReferenceKind.Kpi => "The contract",
        ReferenceKind.Statement => "The statement",
        ReferenceKind.Return => "The return",
        ReferenceKind.Register => "The row of the register",
        ReferenceKind.Control or ReferenceKind.Commitment or ReferenceKind.Paragraph or ReferenceKind.Edition => null,
    };

    private static string LeadOf(Visit visit, PeriodChoice period, List<AuditedFinding> open, int accepted, Indicator? indicator, string? check)
    {
        var when = period.Shown is { } shown ? $" for {shown.ToText(visit.Definitions.Picture.Settings.Language, full: true)}" : "";
        var where = indicator is null ? when : $" on “{indicator.Name}”{when}";
        var parts = open.GroupBy(static one => one.Finding.Severity).OrderBy(static group => group.Key).Select(static group => Counted.Of(group.Count(), Names<Severity>.Of(group.Key))).ToList();
        var found = parts.Count == 0 ? $"{(check is null ? "The checks find" : $"“{CheckTitle.Of(check, visit.Definitions.Workspace.Checks)}”: this check finds")} {(accepted == 0 ? "nothing" : "nothing that is open")}{where}" : $"{Counted.Sentence(Counted.List(parts))}{where}";
        return accepted == 0 ? $"{found}." : $"{found}; {Counted.Of(accepted, "finding")} {(accepted == 1 ? "is" : "are")} accepted.";
    }

    // What a filter leaves out where it finds nothing: a reader takes an empty page for a clean one.
    private static string OthersOf(int others, int open) => others == 0 || open > 0 ? "" : $" There {(others == 1 ? "is" : "are")} {Counted.Of(others, "other finding")}.";

    private static string? CheckOf(Visit visit)
    {
        if (visit.Text("check") is not { } text) return null;
        var known = Core.Checks.Standing.StandingChecks.CodesBeside(visit.Definitions.Workspace.Checks);
        return known.Contains(text, StringComparer.Ordinal) ? text : throw Refused.BadRequest($"check: {Problem.With(text, $"one of {string.Join(", ", known)}")}", "check");
    }

    private static Indicator? IndicatorOf(Visit visit)
    {
        if (visit.Text("indicator") is not { } text) return null;
        return IndicatorCode.Parse(text).TryGet(out var code, out _) && visit.Definitions.Picture.Find(code) is { } indicator
            ? indicator
            : throw Refused.BadRequest($"indicator: {Problem.With(text, "the code of a measure")}", "indicator");
    }

    private static string PeriodOf(PeriodChoice period) => Links.Of(period.Shown) ?? PeriodChoice.All;
}
