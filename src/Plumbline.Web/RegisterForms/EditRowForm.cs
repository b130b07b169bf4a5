using Plumbline.App.Access;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Registers.Writing;
using Plumbline.App.Risks.Later;
using Plumbline.App.Typing;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Changes;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Registers;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RegisterForms;

/// <summary>Adds a row to a register, changes what one says, and ends it.</summary>
internal static class EditRowForm
{
    private const string Reason = "reason", Ended = "ended", EndReason = "end-reason", Sure = "sure", End = "end", FieldPrefix = "field-";

    internal static void MapRowEditing(this IEndpointRouteBuilder app)
    {
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRegister), KeepsDraft = true };
        app.MapForm("/{org}/registers/{name}/new", rule, ShowNewAsync, TakeNewAsync);
        app.MapForm("/{org}/registers/{name}/{row}/edit", rule, ShowAsync, TakeAsync);
    }

    private static async Task<View> ShowNewAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, register) = (form.Visit, Find(form));
        var rows = await ReadAllRows.RunAsync(visit.Ledger, visit.Definitions, register, cancellation);
        return ViewOf(form, register, $"New row of {register.Name}", before: null, theirs: null, RepeatedIn(form, rows, before: null), new Crumb("New"), visit.Links.Register(register.Code));
    }

    private static async Task<FormAnswer> TakeNewAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, register) = (form.Visit, Find(form));
        var rows = await ReadAllRows.RunAsync(visit.Ledger, visit.Definitions, register, cancellation);
        var code = form.Fields.Text(TypedRow.Code) ?? MadeCode(form, register);
        // The same sent twice, by a double click: the second finds the row.
        if (form.Draft is { } draft && rows.All.FirstOrDefault(one => one.Code.ToString() == code) is { } there && Typed(form, to: "", code).Read(visit.Definitions, rows, there, static (_, _) => { }) is { } same && IsSame(register, there, same)
            && await FindLaterRecords.RowAsync(visit.Ledger, visit.Definitions, register.Code, there.Code, draft.Base, cancellation) is { } later) return new FormAnswer.Done(visit.Links.RegisterRow(register.Code, there.Code), later.Change.Number);
        if (form.Fields.Text(TypedRow.Code) is null) code = NewRowCode.Free(code, rows);
        var row = Typed(form, to: "", code).Read(visit.Definitions, rows, before: null, Adding(form, register));
        return row is null || AsksFirst(form, rows, before: null, row)
            ? FormAnswer.Again
            : await SaveAsync(form, TypedRow.Code, visit.Links.RegisterRow(register.Code, row.Code), actor => WriteRow.RunAsync(visit.Ledger, visit.Definitions, actor, register, row, $"Row {row.Code} added to {register.Name}", form.Draft?.Base ?? visit.Position, cancellation));
    }

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, register) = (form.Visit, Find(form));
        var rows = await ReadAllRows.RunAsync(visit.Ledger, visit.Definitions, register, cancellation);
        var row = RegisterVisit.RowOf(visit, rows);
        var later = await LaterAsync(form, register, row, cancellation);
        return ViewOf(form, register, $"Edit: {RegisterText.Title(register, row)}", row, later is null ? null : TheirsOf(visit, register, later), RepeatedIn(form, rows, row), new Crumb("Edit"), visit.Links.RegisterRow(register.Code, row.Code));
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, register, isEnding) = (form.Visit, Find(form), form.Fields.Raw("act") == End);
        var rows = await ReadAllRows.RunAsync(visit.Ledger, visit.Definitions, register, cancellation);
        var before = RegisterVisit.RowOf(visit, rows);
        var page = visit.Links.RegisterRow(register.Code, before.Code);
        var row = Typed(form, Sent(form, isEnding ? Ended : TypedRow.To)).Read(visit.Definitions, rows, before, Adding(form, register, isEnding));
        var later = await LaterAsync(form, register, before, cancellation);
        if (later is not null && row is not null && IsSame(register, later.Now, row)) return new FormAnswer.Done(page, later.Change.Number);
        // Before a reason is asked for a change that is none.
        if (!isEnding && row is not null && IsSame(register, before, row))
        {
            form.Add(FieldPrefix + register.Fields.First(static one => one is not FigureOfRow).Code, "Nothing is changed: the row says exactly this already.");
            return FormAnswer.Again;
        }

        if (isEnding && row is { To: null }) form.Add(Ended, "Enter the last day on which it is in the register.");
        if (row is not null && row.To != before.To && await LastDayOfRow.WhyNotAsync(visit.Ledger, visit.Definitions, register, row, visit.Today, cancellation) is { } wrong) form.Add(isEnding ? Ended : TypedRow.To, FormVisit.Words(wrong));
        var (field, missing) = isEnding ? (EndReason, "Say why it ends.") : (Reason, "Say why it is changed.");
        var reason = form.Fields.Text(field) is { } typed ? form.Read(field, TypedNote.Read(typed)) : null;
        if (form.Fields.Text(field) is null) form.Add(field, missing);
        if (isEnding && !form.Fields.IsOn(Sure)) form.Add(Sure, "Tick the box to end the row.");
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(page);
        if (row is null || reason is null || decision is null || form.Problems.Count > 0 || (!isEnding && AsksFirst(form, rows, before, row))) return FormAnswer.Again;
        return await SaveAsync(form, field, page, actor => WriteRow.RunAsync(visit.Ledger, visit.Definitions, actor, register, row, reason.ReplaceLineEndings(" "), decision.Seen, cancellation));
    }

    private static RegisterDefinition Find(FormVisit form)
    {
        var (visit, register) = (form.Visit, RegisterVisit.Find(form.Visit));
        return WriteRow.May(visit.Actor, visit.Definitions, register) || Acting.Posts(form).Any(post => WriteRow.May(visit.Actor.In(post), visit.Definitions, register))
            ? register
            : throw NotAllowedException.For(Operation.KeepRegister, visit.Actor is { Account: null, IsOwnMachine: false });
    }

    private static Task<LaterRecord<RegisterRow>?> LaterAsync(FormVisit form, RegisterDefinition register, RegisterRow row, CancellationToken cancellation) => form.Draft is { } draft
        ? FindLaterRecords.RowAsync(form.Visit.Ledger, form.Visit.Definitions, register.Code, row.Code, draft.Base, cancellation)
        : Task.FromResult<LaterRecord<RegisterRow>?>(null);

    private static string MadeCode(FormVisit form, RegisterDefinition register) => NewRowCode.Of(register, code => form.Fields.Text(FieldPrefix + code));

    // Whether it is to be told that another row says the same: until whoever saves it has read that.
    private static bool AsksFirst(FormVisit form, RegisterRows rows, RegisterRow? before, RegisterRow row) => RepeatedBy(rows, before, row) is { } first && form.Fields.Raw(RowRepeated.Field) != first.Code.ToString();

    // The row that says the same as what was sent; null where none does, and where one did before.
    private static RegisterRow? RepeatedBy(RegisterRows rows, RegisterRow? before, RegisterRow row) => before is not null && rows.Repeated(before) is not null ? null : rows.Repeated(row);

    private static RowRepeated? RepeatedIn(FormVisit form, RegisterRows rows, RegisterRow? before)
    {
        var (visit, register) = (form.Visit, rows.Definition);
        if (!form.IsSent || form.Problems.Count > 0) return null;
        var code = before is null ? form.Fields.Text(TypedRow.Code) ?? NewRowCode.Free(MadeCode(form, register), rows) : null;
        var row = Typed(form, before is null ? "" : Sent(form, TypedRow.To), code).Read(visit.Definitions, rows, before, static (_, _) => { });
        return row is null || RepeatedBy(rows, before, row) is not { } first ? null : new RowRepeated(
            first.Code.ToString(),
            new TextLink(RegisterText.Title(register, first), visit.Links.RegisterRow(register.Code, first.Code)),
            RegisterText.SameIn(register));
    }

    private static TypedRow Typed(FormVisit form, string? to, string? code = null) => new(column => column switch
    {
        TypedRow.To => to,
        TypedRow.Code => code ?? Sent(form, column),
        TypedRow.From => Sent(form, column),
        _ => Sent(form, FieldPrefix + column),
    });

    private static string? Sent(FormVisit form, string field) => form.Fields.Has(field) ? form.Fields.Raw(field) : null;

    private static Action<string, Problem> Adding(FormVisit form, RegisterDefinition register, bool isEnding = false) => (column, problem) => form.Add(
        column switch
        {
            TypedRow.To when isEnding => Ended,
            TypedRow.Code or TypedRow.From or TypedRow.To => column,
            _ => FieldPrefix + column,
        },
        column == TypedRow.Code && Sent(form, column)?.Trim() is { Length: > 0 } code && !RowCode.Parse(code).Succeeded ? $"Found “{code}”; expected small letters, digits, hyphens and full stops{(RowCode.FromWords(code, code.Length) is { } near ? $", such as {near}" : "")}."
        : register.Find(column) is { } field && string.IsNullOrWhiteSpace(Sent(form, FieldPrefix + column)) ? $"{(field is ChoiceField ? "Choose" : "Enter")} the {Counted.Within(field.Name)}." : FormVisit.Words(problem));

    private static bool IsSame(RegisterDefinition register, RegisterRow one, RegisterRow other) => TypedRow.Columns(register).All(column => TypedRow.Of(one, column) == TypedRow.Of(other, column));

    private static TheirWords TheirsOf(Visit visit, RegisterDefinition register, LaterRecord<RegisterRow> later) => new(
        later.Change.Author.Post,
        $"That was change {later.Change.Number}, {ChangeWords.When(visit, later.Change)}: {ChangeWords.Reason(later.Change).TrimEnd('.')}.",
        [.. TypedRow.Columns(register).Where(column => later.Before is null || TypedRow.Of(later.Before, column) != TypedRow.Of(later.Now, column)).Select(column => new WrittenPart(RegisterText.NameOf(register, column), RegisterText.Of(visit, register, column, later.Now) ?? "nothing"))]);

    private static View ViewOf(FormVisit form, RegisterDefinition register, string title, RegisterRow? before, TheirWords? theirs, RowRepeated? repeated, Crumb last, string back) => new()
    {
        Title = title,
        Menu = MenuEntry.Registers,
        Crumbs = [new Crumb("Registers", form.Visit.Links.Registers()), new Crumb(register.Name, form.Visit.Links.Register(register.Code)), .. before is null ? (ReadOnlySpan<Crumb>)[] : [new Crumb(RegisterText.Title(register, before), back)], last],
        Body = PageBody.Of<RowFormPage>(new RowFormModel
        {
            Visit = form,
            Title = title,
            IsNew = before is null,
            Inputs = [.. register.Fields.Where(static field => field is not FigureOfRow).Select(field => InputOf(field, before))],
            Figures = register.HasFigures ? $"Its figures ({Counted.List([.. register.Figures.Select(static field => field.Name)])}) are entered {(before is null ? "on the page of the row, once it is added" : "on")}" : "",
            From = before is null ? "" : TypedRow.Of(before, TypedRow.From),
            To = before is null ? "" : TypedRow.Of(before, TypedRow.To),
            Today = FormDays.Text(form.Visit.Today),
            Theirs = theirs,
            Repeated = repeated,
            Back = back,
        }),
    };

    private static RowInput InputOf(RegisterField field, RegisterRow? before)
    {
        var now = before is null ? "" : TypedRow.Of(before, field.Code);
        var choices = field is ChoiceField { Choices: var all } ? (IReadOnlyList<Choice>)[new Choice("", field.IsRequired ? "Choose" : "Not stated"), .. all.Select(static one => new Choice(one.Code, one.Word))] : null;
        return new RowInput(FieldPrefix + field.Code, field.IsRequired ? field.Name : $"{field.Name} (optional)", field, choices, now);
    }

    // A post that may not is told beside its field, and nothing that was typed is lost.
    private static async Task<FormAnswer> SaveAsync(FormVisit form, string field, string done, Func<Actor, Task<App.Ledger.CommitResult>> commit)
    {
        try
        {
            return await form.SaveAsync(field, done, commit);
        }
        catch (NotAllowedException) when (Acting.Posts(form).Count > 1)
        {
            form.Add(Acting.Field, "In this post you may not change this register. Choose another.");
            return FormAnswer.Again;
        }
    }
}
