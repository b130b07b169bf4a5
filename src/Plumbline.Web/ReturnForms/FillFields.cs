using System.Collections.Immutable;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Forms;
using Plumbline.Web.Forms;

namespace Plumbline.Web.ReturnForms;

/// <summary>The fields of the form that a return is filled in with: one for each field of its own, and what is said of it.</summary>
internal static class FillFields
{
    internal const string Late = "late", Reason = "reason", Partial = "partial", Whole = "return";

    /// <summary>The field with the answer or the figure.</summary>
    internal static string Of(FormField field) => $"f-{field.Code}";

    /// <summary>The field with the reason why an unusual figure is kept.</summary>
    internal static string Why(FormField field) => $"why-{field.Code}";

    /// <summary>An answer as the form sends it: identifiers have no blanks.</summary>
    internal static string Value(string word) => word.Replace(' ', '-');

    /// <summary>The field beside which something wrong is told.</summary>
    internal static string Of(ReturnProblem problem) => problem.Part switch
    {
        ReturnPart.Late => Late,
        ReturnPart.Reason => Reason,
        ReturnPart.Why => Why(problem.Field!),
        ReturnPart.Field => problem.Field is { } field ? Of(field) : Whole,
    };

    /// <summary>What was typed.</summary>
    internal static TypedReturn Read(AskedReturn address, FormFields fields) => new(address.Fields.Where(field => fields.Has(Of(field))).ToImmutableDictionary(static field => field.Code, field => Word(field, fields.Raw(Of(field)))))
    {
        Why = address.Fields.Where(field => fields.Text(Why(field)) is not null).ToImmutableDictionary(static field => field.Code, field => fields.Raw(Why(field))),
        IsPartial = fields.IsOn(Partial),
        LateReason = fields.Raw(Late),
        Reason = fields.Raw(Reason),
    };

    /// <summary>What was typed on another page of the same form, so that it stays while this one is shown.</summary>
    internal static IReadOnlyList<(string Name, string Value)> Kept(AskedReturn address, FormFields fields, bool isReview)
    {
        IEnumerable<string> names = isReview ? address.Fields.Select(Of).Concat([Partial, Deciding.Field, Deciding.SeenField]) : address.Fields.Select(Why).Concat([Late, Reason, Acting.Field]);
        return [.. names.Where(name => isReview ? fields.Has(name) : fields.Raw(name).Length > 0).Select(name => (name, fields.Raw(name)))];
    }

    private static string Word(FormField field, string typed) =>
        field is ScoredQuestion question && question.Answers.FirstOrDefault(one => Value(one.Word) == typed) is { } answer ? answer.Word : typed;
}
