using System.Globalization;
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

    /// <summary>What a row says under a field; null for nothing.</summary>
    internal static string? Of(Visit visit, RegisterField field, RegisterRow row)
    {
        if (row.Values.GetValueOrDefault(field.Code) is not { } text) return null;
        return field switch
        {
            ChoiceField choices => choices.Find(text)?.Word ?? text,
            DateField when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => RecordDays.Words(visit, day),
            _ => text,
        };
    }

    /// <summary>The reference of a row.</summary>
    internal static Reference About(Visit visit, RegisterRow row) => Reference.Parse($"{Names<ReferenceKind>.Of(ReferenceKind.Register)}/{row.Register}/{row.Code}", visit.Calendar).Value;
}
