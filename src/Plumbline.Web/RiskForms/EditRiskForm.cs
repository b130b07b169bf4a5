using System.Globalization;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Editing;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Objectives;
using Plumbline.Core.Posts;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>Records a new risk, changes what one is, closes it and opens it again.</summary>
internal static class EditRiskForm
{
    private const string Reason = "reason";

    internal static void MapRiskEditing(this IEndpointRouteBuilder app)
    {
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.DefineRisk), KeepsDraft = true };
        app.MapForm("/{org}/risks/new", rule, ShowNewAsync, TakeNewAsync);
        app.MapForm("/{org}/risks/{risk}/edit", rule, ShowAsync, TakeAsync);
    }

    private static async Task<View> ShowNewAsync(FormVisit form, CancellationToken cancellation)
    {
        var register = await RegisterAsync(form, cancellation);
        var code = NextCode(register);
        return new View
        {
            Title = "New risk",
            Menu = MenuEntry.Risks,
            Crumbs = [new Crumb("Risks", form.Visit.Links.Risks()), new Crumb("New")],
            Body = PageBody.Of<EditRiskPage>(Model(form, register, "New risk", before: null, theirs: null, form.Visit.Links.Risks()) with
            {
                Now = field => field switch { "code" => code, "recorded" => FormDays.Text(form.Visit.Today), "kind" => Names<RiskKind>.Of(RiskKind.Operational), _ => "" },
            }),
        };
    }

    private static async Task<FormAnswer> TakeNewAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var register = await RegisterAsync(form, cancellation);
        var risk = Typed(form, isClosing: false, before: null).Read(visit.Definitions, register, before: null, Adding(form));
        if (risk is null) return FormAnswer.Again;
        if (!RiskInForm.May(form, Operation.DefineRisk, risk))
        {
            form.Add("unit", "You may not record risks of this unit. Choose one of yours.");
            return FormAnswer.Again;
        }

        // What is recorded is graded next.
        return await form.SaveAsync("code", visit.Links.GradeRisk(risk.Code), actor => WriteRisk.RunAsync(visit.Ledger, visit.Definitions, actor, risk, before: null, "Risk recorded", form.Draft?.Base ?? visit.Position, cancellation));
    }

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await RiskInForm.FindAsync(form, Operation.DefineRisk, cancellation);
        var later = await LaterAsync(form, at, cancellation);
        var title = $"Change risk {at.Named}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs("Change"),
            Body = PageBody.Of<EditRiskPage>(Model(form, at.Register, title, at.Risk, later is null ? null : TheirsOf(later), at.Sheet)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await RiskInForm.FindAsync(form, Operation.DefineRisk, cancellation);
        var (visit, act) = (form.Visit, form.Fields.Raw("act"));
        var isClosing = act == "close" && at.Risk.Closing is null;
        var risk = Typed(form, isClosing, act == "reopen" ? at.Risk with { Closing = null } : at.Risk).Read(visit.Definitions, at.Register, at.Risk, Adding(form));
        var reason = at.Note(Reason, isClosing ? null : act == "reopen" ? "Say why it is opened again." : "Say why it is changed.") ?? (isClosing ? risk?.Closing?.Reason.ReplaceLineEndings(" ") : null);
        var later = await LaterAsync(form, at, cancellation);
        if (later is not null && risk is not null && IsSame(later.Now, risk)) return new FormAnswer.Done(at.Sheet, later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(at.Sheet);
        if (risk is null || reason is null || decision is null || form.Problems.Count > 0) return FormAnswer.Again;
        return await at.SaveAsync(Reason, at.Sheet, actor => WriteRisk.RunAsync(visit.Ledger, visit.Definitions, actor, risk, at.Risk, reason, decision.Seen, cancellation));
    }

    private static Task<RiskRegister> RegisterAsync(FormVisit form, CancellationToken cancellation) => ReadRiskRegister.RunAsync(form.Visit.Ledger, form.Visit.Definitions, form.Visit.Today, cancellation);

    // A closed risk that is changed stays closed as it was.
    private static TypedRisk Typed(FormVisit form, bool isClosing, Risk? before) => new(field => field is RiskField.Closed or RiskField.ClosingReason && !isClosing
        ? before is null ? null : TypedRisk.Of(before, field)
        : field == RiskField.Objectives ? ObjectivesOf(form, before) : form.Fields.Raw(Names<RiskField>.Of(field)));

    // The boxes that are ticked. Those that the risk named before keep their order.
    private static string ObjectivesOf(FormVisit form, Risk? before)
    {
        List<string> order = [.. before?.Objectives.Select(static one => one.ToString()) ?? []];
        return string.Join(' ', form.Fields.Several(Names<RiskField>.Of(RiskField.Objectives)).OrderBy(code => order.IndexOf(code) is >= 0 and var place ? place : int.MaxValue));
    }

    private static Action<RiskField, Problem> Adding(FormVisit form) => (field, problem) => form.Add(Names<RiskField>.Of(field), FormVisit.Words(problem));

    private static EditRiskModel Model(FormVisit form, RiskRegister register, string title, Risk? before, TheirWords? theirs, string back)
    {
        var picture = form.Visit.Definitions.Picture;
        return new EditRiskModel
        {
            Visit = form,
            Title = title,
            IsNew = before is null,
            Now = field => before is null ? "" : TypedRisk.Of(before, Names<RiskField>.Parse(field).Value),
            Units = UnitsOf(form),
            Objectives = [.. picture.Values.Of<Objective>().Select(static one => new Choice(one.Code.ToString(), $"{one.Code}. {one.Name}"))],
            Posts = [.. picture.Values.Of<Post>().Select(static one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
            Categories = [.. register.Appetites.Select(static one => one.Category).Concat(register.Entries.Select(static one => one.Risk.Category).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
            Committees = [.. register.Scheme.On(register.Day).Escalations.Select(static one => one.Committee).Concat(register.Entries.Select(static one => one.Risk.Committee).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
            Closed = before?.Closing is { } closing ? $"It was closed on {GradingWords.Day(closing.Day)}: {closing.Reason}" : null,
            Today = FormDays.Text(form.Visit.Today),
            Theirs = theirs,
            Back = back,
        };
    }

    // Whoever reads a part records risks of its units; the blank is the whole organisation's.
    private static IReadOnlyList<Choice> UnitsOf(FormVisit form)
    {
        var units = form.Visit.Definitions.Picture.Units;
        var isWhole = form.Visit.Reading.Scope.Unit is null;
        if (isWhole && units.All.Count < 2) return [];
        return
        [
            .. isWhole ? (ReadOnlySpan<Choice>)[new Choice("", "The whole organisation")] : [],
            .. units.All.Where(unit => !isWhole || unit.Code != units.Top.Code).OrderBy(static unit => unit.Name, StringComparer.InvariantCultureIgnoreCase).Select(static unit => new Choice(unit.Code.ToString(), unit.Name)),
        ];
    }

    // Where codes are numbers, the next; else whoever records it names it.
    private static string NextCode(RiskRegister register)
    {
        var numbers = register.Entries.Select(static entry => int.TryParse(entry.Risk.Code.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(static number => number < 1_000_000_000) ? Links.Of(numbers.Max()!.Value + 1) : "";
    }

    private static Task<LaterRecord<Risk>?> LaterAsync(FormVisit form, RiskInForm at, CancellationToken cancellation) => form.Draft is { } draft
        ? FindLaterRecords.RiskAsync(form.Visit.Ledger, form.Visit.Definitions, at.Risk.Code, draft.Base, cancellation)
        : Task.FromResult<LaterRecord<Risk>?>(null);

    private static bool IsSame(Risk one, Risk other) => Enum.GetValues<RiskField>().All(field => TypedRisk.Of(one, field) == TypedRisk.Of(other, field));

    private static TheirWords TheirsOf(LaterRecord<Risk> later) => new(
        later.Change.Author.Post,
        GradingWords.Of(later.Change),
        [.. Enum.GetValues<RiskField>().Where(field => later.Before is null || TypedRisk.Of(later.Before, field) != TypedRisk.Of(later.Now, field)).Select(field => new WrittenPart(Named(field), TypedRisk.Of(later.Now, field) is { Length: > 0 } words ? words : "nothing"))]);

    private static string Named(RiskField field)
    {
        var words = Names<RiskField>.Of(field).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
