using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Risks.Editing;

/// <summary>What a risk is, as somebody typed it: the words of each field. A field that is not there is blank.</summary>
/// <param name="Words">What was typed into a field.</param>
public sealed record TypedRisk(Func<RiskField, string?> Words)
{
    /// <summary>A field of a risk as it stands, for somebody to change; empty for none.</summary>
    public static string Of(Risk risk, RiskField field)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return field switch
        {
            RiskField.Code => risk.Code.ToString(),
            RiskField.Kind => Names<RiskKind>.Of(risk.Kind),
            RiskField.Title => risk.Title,
            RiskField.Description => risk.Description,
            RiskField.Cause => risk.Cause,
            RiskField.Event => risk.Event,
            RiskField.Effect => risk.Effect,
            RiskField.Category => risk.Category,
            RiskField.Objectives => string.Join(' ', risk.Objectives),
            RiskField.Unit => risk.Unit?.ToString(),
            RiskField.Owner => risk.Owner,
            RiskField.Handler => risk.Handler,
            RiskField.Committee => risk.Committee,
            RiskField.Source => risk.Source,
            RiskField.Recorded => Written.Day(risk.Recorded),
            RiskField.AnticipatedCompletion => Written.Day(risk.AnticipatedCompletion),
            RiskField.Response => risk.Response is { } response ? Names<RiskResponse>.Of(response) : null,
            RiskField.Related => string.Join(' ', risk.Related),
            RiskField.Strength => risk.Strength is { } strength ? Names<ControlStrength>.Of(strength) : null,
            RiskField.Closed => Written.Day(risk.Closing?.Day),
            RiskField.ClosingReason => risk.Closing?.Reason,
        } ?? "";
    }

    /// <summary>Reads it by the rules of a workspace's file.</summary>
    /// <param name="definitions">The organisation as it stands.</param>
    /// <param name="register">The register, whose codes it may name.</param>
    /// <param name="before">The risk as it is; null for a new one.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The risk; null where something is wrong with it.</returns>
    public Risk? Read(OrganisationDefinitions definitions, RiskRegister register, Risk? before, Action<RiskField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<RiskField>(problems);
        var code = before?.Code ?? NewCode(fields, register);
        var recorded = fields.PastDay(RiskField.Recorded, Words(RiskField.Recorded), register.Day);
        var objectives = Codes(fields, RiskField.Objectives, ObjectiveCode.Parse, [.. definitions.Picture.Values.Of<Objective>().Select(static one => one.Code.ToString())], "the code of an objective");
        var related = Codes(fields, RiskField.Related, RiskCode.Parse, [.. register.Entries.Select(static one => one.Risk.Code.ToString())], "the code of another risk");
        if (code is not null && related.Contains(code)) fields.Refuse(RiskField.Related, Problem.With(code.ToString(), "the code of another risk"));
        var (kind, title) = (fields.Word<RiskKind>(RiskField.Kind, Words(RiskField.Kind)), fields.Required(RiskField.Title, Line(fields, RiskField.Title), "the risk in a few words"));
        var owner = fields.Required(RiskField.Owner, Line(fields, RiskField.Owner), "the job title of who answers for it");
        var unit = UnitOf(fields, definitions);
        var closing = Closing(fields, recorded, register.Day);
        string? description = Text(fields, RiskField.Description), cause = Text(fields, RiskField.Cause), happens = Text(fields, RiskField.Event), effect = Text(fields, RiskField.Effect);
        string? category = Line(fields, RiskField.Category), handler = Line(fields, RiskField.Handler), committee = Line(fields, RiskField.Committee), source = Line(fields, RiskField.Source);
        var (completion, response, strength) = (fields.Day(RiskField.AnticipatedCompletion, Words(RiskField.AnticipatedCompletion)), Word<RiskResponse>(fields, RiskField.Response), Word<ControlStrength>(fields, RiskField.Strength));
        if (completion < recorded) fields.Refuse(RiskField.AnticipatedCompletion, Problem.With(Words(RiskField.AnticipatedCompletion), $"a day from {Written.Day(recorded)} on, when it was recorded"));
        return fields.IsWrong || code is null ? null : new Risk
        {
            Code = code, Kind = kind, Title = title, Description = description, Cause = cause, Event = happens, Effect = effect, Category = category, Objectives = objectives, Unit = unit, Owner = owner,
            Handler = handler, Committee = committee, Source = source, Recorded = recorded, AnticipatedCompletion = completion, Response = response, Related = related, Strength = strength, Closing = closing,
        };
    }

    private RiskCode? NewCode(TypedFields<RiskField> fields, RiskRegister register)
    {
        var text = TypedFields<RiskField>.Seen(Words(RiskField.Code));
        if (!RiskCode.Parse(text).TryGet(out var code, out var problem)) fields.Refuse(RiskField.Code, problem);
        else if (register.Find(code) is not null) fields.Refuse(RiskField.Code, Problem.With(text, "a code that no risk has"));
        return code;
    }

    private UnitCode? UnitOf(TypedFields<RiskField> fields, OrganisationDefinitions definitions)
    {
        if (TypedFields<RiskField>.Seen(Words(RiskField.Unit)) is not { } text) return null;
        if (UnitCode.Parse(text).TryGet(out var code, out _) && definitions.Picture.Units.Find(code) is not null) return code;
        fields.Refuse(RiskField.Unit, Problem.With(text, $"the code of a unit{Spelling.Suggestion(text, definitions.Picture.Units.All.Select(static one => one.Code.ToString()))}"));
        return null;
    }

    private RiskClosing? Closing(TypedFields<RiskField> fields, DateOnly recorded, DateOnly today)
    {
        var (typed, reason) = (Words(RiskField.Closed), Text(fields, RiskField.ClosingReason));
        if (TypedFields<RiskField>.Seen(typed) is null)
        {
            if (reason is not null) fields.Refuse(RiskField.Closed, Problem.With(null, "the day on which it was closed"));
            return null;
        }

        var day = fields.PastDay(RiskField.Closed, typed, today);
        if (day < recorded) fields.Refuse(RiskField.Closed, Problem.With(typed, $"a day from {Written.Day(recorded)} on, when it was recorded"));
        return new RiskClosing(day, fields.Required(RiskField.ClosingReason, reason, "why it is closed"));
    }

    private List<T> Codes<T>(TypedFields<RiskField> fields, RiskField field, Func<string?, Parsed<T>> parse, IReadOnlyList<string> known, string expected)
        where T : class
    {
        var codes = new List<T>();
        foreach (var text in (TypedFields<RiskField>.Seen(Words(field)) ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!known.Contains(text, StringComparer.Ordinal) || !parse(text).TryGet(out var code, out _)) fields.Refuse(field, Problem.With(text, expected + Spelling.Suggestion(text, known)));
            else if (!codes.Contains(code)) codes.Add(code);
        }

        return codes;
    }

    private T? Word<T>(TypedFields<RiskField> fields, RiskField field)
        where T : struct, Enum => TypedFields<RiskField>.Seen(Words(field)) is null ? null : fields.Word<T>(field, Words(field));

    private string? Line(TypedFields<RiskField> fields, RiskField field) => fields.Line(field, Words(field));

    private string? Text(TypedFields<RiskField> fields, RiskField field) => fields.Text(field, Words(field));
}
