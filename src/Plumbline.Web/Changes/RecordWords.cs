using System.Globalization;
using Plumbline.App.Correcting;
using Plumbline.Core.Actions;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>What a change wrote of risks, actions, assurance and editions, in words: <c>Risk 3163: current grading of 29 November 2026, 4 × 4 = 16</c>.</summary>
internal static class RecordWords
{
    private const int Longest = 200;

    /// <summary>Whether facts of a kind are told by their words.</summary>
    internal static bool Are(string kind) => kind is "risk" or "action" or "action-update" or "edition" or "risk-grading" or "risk-hazard" or "risk-control" or "risk-assurance" or "risk-progress" or "risk-review" or "risk-watch" or "risk-acceptance" or "assurance-answer" or "assurance-opinion" or "objective-position";

    /// <summary>The record as a line of its change; null where it is of another kind. Only what was revised has its fields.</summary>
    internal static FactLine? LineOf(Visit visit, FactChange said)
    {
        if (!Are(said.Kind)) return null;
        var fields = FieldChange.Between(null, said.Is ?? said.Was).ToDictionary(static field => field.Field, static field => field.Is, StringComparer.Ordinal);
        var (name, details) = Words(visit, said, Of);
        return new FactLine(name, AddressOf(visit, said.Kind, Of), details is { Length: > Longest } ? details[..Longest] + "…" : details ?? "", KindWords.Did(said))
        {
            Fields = said.Was is not null && said.Is is not null ? FieldChange.Between(said.Was, said.Is) : [],
        };

        string? Of(string field) => fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;
    }

    private static (string Name, string? Details) Words(Visit visit, FactChange said, Func<string, string?> of) => said.Kind switch
    {
        "risk" => ($"Risk {of("risk")}", of("title")),
        "risk-grading" => ($"Risk {of("risk")}: {of("stage")} grading of {Day(visit, of("date"))}, {Score(of)}", of("reason")),
        "risk-hazard" => ($"Risk {of("risk")}: hazard {of("order")}", of("hazard")),
        "risk-control" => ($"Risk {of("risk")}: control {of("control")}", of("text")),
        "risk-assurance" => ($"Assurance {of("assurance")} of the {of("of")?.Replace('/', ' ')}", of("source")),
        "risk-progress" => ($"Risk {of("risk")}: note of {Day(visit, of("at"))}", of("text")),
        "risk-review" => ($"Risk {of("risk")}: review of {Day(visit, of("date"))}, {of("outcome")}", of("note")),
        "risk-watch" => ($"Risk {of("risk")}: watches {Measure(visit, of("indicator"))}", null),
        "risk-acceptance" => ($"Risk {of("risk")}: accepted until {Day(visit, of("until"))}", of("reason")),
        "action" => ($"Action {of("action")}", of("what")),
        "action-update" => ($"Action {of("action")}: note of {Day(visit, of("at"))}", of("text")),
        "assurance-answer" => ($"{Question(visit, of("question"))} {Sentence(of("answer"))}, {PeriodOf(visit, of("period"))}{(of("unit") is { } unit ? $", {unit}" : "")}", of("evidence")),
        "assurance-opinion" => ($"Objective {of("objective")}, {of("domain")?.Replace('-', ' ')}: {of("level")?.Replace('-', ' ')}, {PeriodOf(visit, of("period"))}", of("reason")),
        "objective-position" => ($"Objective {of("objective")}: {of("direction")}, {PeriodOf(visit, of("period"))}", of("reason")),
        _ => ($"Edition {of("edition")} of {Title(visit, of("report"))}, {PeriodOf(visit, of("period"))}", of("reason")),
    };

    private static string? AddressOf(Visit visit, string kind, Func<string, string?> of) => kind switch
    {
        "action" or "action-update" => ActionCode.Parse(of("action")).TryGet(out var action, out _) ? visit.Links.Action(action) : null,
        "assurance-answer" => visit.Links.AssurancePart("questions", Span(visit, of)) + (of("question") is { } question ? $"#question-{question}" : ""),
        "assurance-opinion" => ObjectiveCode.Parse(of("objective")).TryGet(out var judged, out _) && of("domain") is { } domain ? visit.Links.AssuranceDomain(judged, domain, Span(visit, of)) : null,
        "objective-position" => ObjectiveCode.Parse(of("objective")).TryGet(out var objective, out _) ? visit.Links.Objective(objective, Span(visit, of)) : null,
        "edition" => of("report") is { } report ? visit.Links.To(["reports", report, "editions"]) : null,
        _ => RiskCode.Parse(of("risk")).TryGet(out var risk, out _) ? visit.Links.Risk(risk) : null,
    };

    // A score without its parts is stated alone.
    private static string Score(Func<string, string?> of)
    {
        var (likelihood, consequence, score) = (Number(of("likelihood")), Number(of("consequence")), Number(of("score")));
        return likelihood is null || consequence is null ? string.Create(CultureInfo.InvariantCulture, $"score {score}")
            : score is null || score == likelihood * consequence ? string.Create(CultureInfo.InvariantCulture, $"{likelihood} × {consequence} = {likelihood * consequence}")
            : string.Create(CultureInfo.InvariantCulture, $"{likelihood} × {consequence}, stated as {score}");
    }

    private static Period? Span(Visit visit, Func<string, string?> of) => Period.Parse(of("period"), visit.Calendar).TryGet(out var period, out _) ? period : null;

    private static string? Question(Visit visit, string? code) => visit.Definitions.Picture.Values.Of<Question>().FirstOrDefault(one => one.Code.ToString() == code)?.Text ?? code;

    private static string? Sentence(string? word) => word is null ? null : Counted.Sentence(word.Replace('-', ' '));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A time is told by its day.
    private static string Day(Visit visit, string? text) => text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", visit.Definitions.Picture.Settings.Language) : text ?? "a day that is not stated";

    private static string? Measure(Visit visit, string? code) => IndicatorCode.Parse(code).TryGet(out var known, out _) ? visit.Definitions.Picture.Find(known)?.NameInList ?? code : code;

    private static string? Title(Visit visit, string? report) => report is null ? null : visit.Definitions.FindReport(report)?.Title ?? report;

    private static string? PeriodOf(Visit visit, string? text) => text is not null && Period.Parse(text, visit.Calendar).TryGet(out var period, out _) ? PeriodChoice.WordsOf(visit, period) : text;
}
