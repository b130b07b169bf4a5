using System.Globalization;
using Plumbline.App.Correcting;
using Plumbline.App.Registers.Writing;
using Plumbline.App.Risks;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>What rows of registers say, in words.</summary>
internal static class RegisterText
{
    /// <summary>What a row is called: what it says under the first field that is words; its code where it says nothing there.</summary>
    internal static string Title(RegisterDefinition register, RegisterRow row) =>
        register.Fields.OfType<TextField>().Select(field => row.Values.GetValueOrDefault(field.Code)).FirstOrDefault(static text => text is not null)?.Split('\n')[0] ?? row.Code.ToString();

    /// <summary>What a row says in a column; null for nothing.</summary>
    internal static string? Of(Visit visit, RegisterDefinition register, string column, RegisterRow row) => Said(visit, register, column, TypedRow.Of(row, column) is { Length: > 0 } text ? text : null);

    /// <summary>A text of a column as people read it: a choice by its word, a day in words; null for nothing.</summary>
    internal static string? Said(Visit visit, RegisterDefinition register, string column, string? text) => text is null ? null : register.Find(column) switch
    {
        ChoiceField choices => choices.Find(text)?.Word ?? text,
        null or DateField when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => RecordDays.Words(visit, day),
        _ => text,
    };

    /// <summary>The fields by which two rows are one, in a sentence: <c>study and area</c>.</summary>
    internal static string SameIn(RegisterDefinition register) => Counted.List([.. register.Same.Select(field => Counted.Within(register.Find(field)?.Name ?? field))]);

    /// <summary>What a column of a row is called.</summary>
    internal static string NameOf(RegisterDefinition register, string column) => register.Find(column)?.Name ?? (column == TypedRow.From ? "In the register from" : column == TypedRow.To ? "In the register to" : "Code");

    /// <summary>What a change made of a row, field by field in the order of the register; nothing of the change that added it.</summary>
    internal static IReadOnlyList<FieldChange> Edits(Visit visit, RegisterDefinition register, RecordChange change)
    {
        if (change.Record is not ({ } was, { } now)) return [];
        var changed = FieldChange.Between(was, now);
        return
        [
            .. changed.OrderBy(one => TypedRow.Columns(register).Index().Where(column => column.Item == one.Field).Select(static column => column.Index).FirstOrDefault(int.MaxValue))
                .Select(one => new FieldChange(NameOf(register, one.Field), Said(visit, register, one.Field, one.Was), Said(visit, register, one.Field, one.Is))),
        ];
    }

    /// <summary>The reference of a row.</summary>
    internal static Reference About(Visit visit, RegisterRow row) => Reference.Parse($"{Names<ReferenceKind>.Of(ReferenceKind.Register)}/{row.Register}/{row.Code}", visit.Calendar).Value;
}
