using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Importing.Returns;

/// <summary>Compares the returns that tables give with the ledger's. Who answers is received now, unless the file says when; a correction keeps when it was received.</summary>
internal sealed class CompareReturns(ILedger ledger, GivenReturns found, OrganisationDefinitions definitions, ImportFindings findings)
{
    private const int MostNamed = 4;

    private readonly ReturnReader _reader = new(definitions.Picture.Values.Of<FormDefinition>(), definitions.Picture.Settings.Calendar);

    /// <summary>Adds the facts and what the preview shows of them.</summary>
    internal async Task RunAsync(ComparedDefinitions compared, CancellationToken cancellation)
    {
        if (found.All.Count == 0) return;
        var returns = await HeldAsync(Kinds.Returns, found.All.Select(static given => (Kinds.Returns.Name, given.Subject)).Select(static one => new DefinitionName(ReturnRows.ParentOf(one.Subject.Form.Code, one.Subject.Period), one.Subject.Unit.ToString())), cancellation);
        var answers = await HeldAsync(Kinds.ReturnAnswers, found.All.SelectMany(static given => given.Answers.Values).Select(static one => new DefinitionName(Kinds.ReturnAnswers.Parent(one.Answer), Kinds.ReturnAnswers.Key(one.Answer))), cancellation);
        var now = UnitedKingdomTime.ToTheSecond(UnitedKingdomTime.Of(await ledger.NowAsync(cancellation)));
        foreach (var given in found.All)
        {
            foreach (var (answer, source) in given.Answers.Values)
            {
                var fact = Kinds.ReturnAnswers.ToFact(answer);
                var was = answers.GetValueOrDefault((fact.Parent, fact.Key)) is { } row ? _reader.ReadAnswer(row) : null;
                // What the file does not say of an answer stays.
                if (was is not null) fact = Kinds.ReturnAnswers.ToFact(answer with { Note = answer.Note ?? was.Note, By = answer.By ?? was.By, At = answer.At ?? was.At });
                Add(compared, fact, answers.GetValueOrDefault((fact.Parent, fact.Key))?.Body, new PreviewedDefinition("answer", null, answer.Unit.ToString(), answer.Period.ToString(), was?.Value, $"{answer.Field}: {answer.Value}", source.ToString()));
            }

            var parent = ReturnRows.ParentOf(given.Subject.Form.Code, given.Subject.Period);
            var there = returns.GetValueOrDefault((parent, given.Subject.Unit.ToString()));
            var before = there is null ? null : await TimedAsync(there, cancellation);
            if (await ReceivedAsync(given, before, now, cancellation) is { } after)
                Add(compared, Kinds.Returns.ToFact(after), there?.Body, new PreviewedDefinition("return", null, after.Unit.ToString(), after.Period.ToString(), before is null ? null : Words(before, given.Subject.Form), Words(after, given.Subject.Form), given.Source.ToString()));
        }
    }

    private static void Add(ComparedDefinitions compared, DefinitionFact fact, string? was, PreviewedDefinition previewed)
    {
        var novelty = was is null ? Novelty.New : was == fact.Body ? Novelty.Same : Novelty.Changed;
        compared.Add(novelty, previewed);
        if (novelty != Novelty.Same) compared.Add(fact, restsOnOthers: false);
    }

    // A return that does not say when it was received was received when its change was made.
    private async Task<UnitReturn?> TimedAsync(DefinitionRow row, CancellationToken cancellation) =>
        _reader.Read(row) is not { } one ? null
        : one.At is null && await ledger.ChangeAsync(definitions.Picture.Settings.Code, row.Change, cancellation) is { } change ? one with { At = UnitedKingdomTime.Of(change.At) }
        : one;

    private async Task<UnitReturn?> ReceivedAsync(GivenReturn given, UnitReturn? before, DateTime now, CancellationToken cancellation)
    {
        var (form, unit, period, _) = given.Subject;
        HashSet<FieldCode> had = [.. before?.Answered ?? []], answered = [.. had, .. given.Fields];
        if (form.Questions.FirstOrDefault(question => given.Stated.Contains(question.Code) && !answered.Contains(question.Code)) is { } lacking)
            return Refused(given, new Problem($"“{lacking.Code}” in answered, and no answer to it", "a row with the answer, or answered without it"));
        answered.UnionWith(given.Stated);
        if (given.Own is { State: ReturnState.NotApplicable } && answered.Count > 0) return Refused(given, new Problem($"{Counted.Of(answered.Count, "answer")} beside not-applicable", "no answers where the form does not apply, or the value returned"));
        var after = given.Own is { State: not ReturnState.Returned } own ? KeptOfAnswers.Made(OfRow(own, before, given.LastRequired, now), form, answered, given.LastRequired)
            : Stating(given.Own, KeptOfAnswers.Answered(form, unit, period, before, had, answered, given.LastRequired, now) with { Note = await ReturnRows.LateReasonAsync(ledger, definitions, form, before, cancellation) }, answered, given);
        // Files of long ago may say it without a reason; whoever says it now gives one.
        if (after is { State: ReturnState.NotApplicable, Note: null } && before?.State != ReturnState.NotApplicable) return Refused(given, new Problem("not-applicable without a reason", "a note with the reason why the form does not apply"));
        if (after.State == ReturnState.Returned && Missing(form, after) is { Count: > 0 } missing)
            findings.Note(given.Source.ToString(), $"the return of {after.Unit} for {after.Period} is incomplete: {Counted.List(missing, MostNamed)} {(missing.Count == 1 ? "is" : "are")} not answered");
        else if (after is { State: ReturnState.Returned, Note: null } && (after.Completed ?? after.At) > form.Due.DueAt(period))
            findings.Note(given.Source.ToString(), $"the return of {after.Unit} for {after.Period} is late, and nothing says why: its page on the site asks for it, or a row of the return itself says it in its note");
        return after;
    }

    // What the row of the return itself says is so; what it does not say stays as the answers leave it.
    private static UnitReturn Stating(UnitReturn? own, UnitReturn made, HashSet<FieldCode> answered, GivenReturn given) => own is null ? made
        : KeptOfAnswers.Made(made with { At = own.At ?? made.At, By = own.By ?? made.By, Note = own.Note ?? made.Note, Completed = own.Completed ?? made.Completed }, given.Subject.Form, answered, given.LastRequired);

    private static UnitReturn OfRow(UnitReturn own, UnitReturn? before, DateTime? lastRequired, DateTime now) => own with
    {
        At = own.At ?? (before is { } was ? was.At : lastRequired ?? now),
        By = own.By ?? before?.By,
        Note = own.Note ?? (before?.State == own.State ? before.Note : null),
        Completed = own.Completed ?? before?.Completed,
    };

    private static List<string> Missing(FormDefinition form, UnitReturn one) => [.. form.Fields.Where(field => form.Requires(field, one.Period) && !one.Answered.Contains(field.Code)).Select(static field => field.Code.ToString())];

    private static string Words(UnitReturn one, FormDefinition form) =>
        $"{one.Form}: {Names<ReturnState>.Of(one.State)}{(one.Answered.IsEmpty ? "" : FormattableString.Invariant($", {form.FieldsFor(one.Period).Count(field => one.Answered.Contains(field.Code))} of {form.FieldsFor(one.Period).Length} answered"))}{(one.Note is null ? "" : $" ({one.Note})")}";

    private UnitReturn? Refused(GivenReturn given, Problem problem)
    {
        findings.Refuse(given.Source.File, given.Source.Row, given.Source.Column, problem);
        return null;
    }

    private async Task<Dictionary<(string Parent, string Key), DefinitionRow>> HeldAsync(DefinitionKind kind, IEnumerable<DefinitionName> names, CancellationToken cancellation)
    {
        DefinitionName[] wanted = [.. names];
        if (wanted.Length == 0) return [];
        var rows = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, Names = wanted, AsAt = definitions.Position.Number }, cancellation);
        return rows.ToDictionary(static row => (row.Parent, row.Key));
    }
}
