using Plumbline.App.Correcting;
using Plumbline.App.Registers;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>What a change wrote of returns and registers, in words: <c>Staffing return, Ward A, March 2024: sent back, “Three falls, or two?”</c>.</summary>
internal static class ReturnChanges
{
    /// <summary>The kind of a return.</summary>
    internal const string Return = "return";

    /// <summary>The kind of an answer, which belongs to a return.</summary>
    internal const string Answer = "return-answer";

    private const string Row = "register-row", Form = "form", Register = "register";

    /// <summary>The fact as a line of its change; null where it is of another kind, or of a form or register that is not known.</summary>
    internal static FactLine? LineOf(Visit visit, FactChange said)
    {
        var fields = FieldsOf(said.Is ?? said.Was);
        var line = said.Kind switch
        {
            Return => OfReturn(visit, said, fields),
            Answer => OfAnswer(visit, said, fields),
            Row => OfRow(visit, said, fields),
            Form => FormOf(visit, fields) is { } form ? new FactLine(form.Name, visit.Links.Form(form.Code), "", KindWords.Did(said)) : null,
            Register => RegisterOf(visit, fields.GetValueOrDefault("register")) is { } register ? new FactLine(register.Name, visit.Links.Register(register.Code), "", KindWords.Did(said)) : null,
            _ => null,
        };
        return line is null || said.Was is null || said.Is is null || said.Kind == Return ? line : line with { Fields = FieldChange.Between(said.Was, said.Is) };
    }

    /// <summary>The return, or the row of a register, that an accepted finding is about, with its page; null where it is about something else.</summary>
    internal static TextLink? Named(Visit visit, string about) =>
        Reference.Parse(about, visit.Calendar).TryGet(out var reference, out _) && (ReturnWords.Named(visit.Definitions.Picture, reference) ?? RowWords.Named(visit.Definitions.Picture, reference)) is { } name && visit.Links.PageOf(reference, visit.Calendar) is { } address ? new TextLink(name, address) : null;

    private static FactLine? OfReturn(Visit visit, FactChange said, Dictionary<string, string?> fields) =>
        AddressOf(visit, fields) is { } address
            ? new FactLine(ReturnWords.Named(visit.Definitions.Picture, address), visit.Links.Return(address.Form.Code, address.Unit, address.Period), fields.GetValueOrDefault("note") is { Length: > 0 } note && said.Is is not null ? $"“{note}”" : "", DidOf(said, fields))
            : null;

    // What somebody did with a return is not that they added or revised a row.
    private static string DidOf(FactChange said, Dictionary<string, string?> fields) => said.Is is null ? KindWords.Did(said) : StateOf(fields) switch
    {
        ReturnState.Returned => StateOf(FieldsOf(said.Was)) is ReturnState.Returned or ReturnState.SentBack ? "sent in again" : "sent in",
        ReturnState.SentBack => "sent back",
        ReturnState.Waived => "waived",
        ReturnState.NotApplicable => "said not to apply",
        null => KindWords.Did(said),
    };

    private static FactLine? OfAnswer(Visit visit, FactChange said, Dictionary<string, string?> fields)
    {
        if (AddressOf(visit, fields) is not { } address) return null;
        var asked = address.Form.Fields.FirstOrDefault(one => one.Code.ToString() == fields.GetValueOrDefault("field"));
        return new FactLine($"{asked?.Ask ?? fields.GetValueOrDefault("field")} {Counted.Sentence(fields.GetValueOrDefault("value") ?? "")}".TrimEnd(), visit.Links.Return(address.Form.Code, address.Unit, address.Period), ReturnWords.Named(visit.Definitions.Picture, address), KindWords.Did(said));
    }

    private static FactLine? OfRow(Visit visit, FactChange said, Dictionary<string, string?> fields)
    {
        // A row does not say of which register it is: its place in the ledger does.
        var parts = said.Key.Split('/');
        if (parts is not [var of, var own] || RegisterOf(visit, of) is not { } register || !RowCode.Parse(own).TryGet(out var code, out _)) return null;
        var name = register.Fields.OfType<TextField>().Select(field => fields.GetValueOrDefault(field.Code)).FirstOrDefault(static text => text is { Length: > 0 });
        return new FactLine(name ?? code.ToString(), visit.Links.RegisterRow(register.Code, code), register.Name, KindWords.Did(said));
    }

    private static AskedReturn? AddressOf(Visit visit, Dictionary<string, string?> fields) =>
        FormOf(visit, fields) is { } form && UnitCode.Parse(fields.GetValueOrDefault("unit")).TryGet(out var unit, out _) && Period.Parse(fields.GetValueOrDefault("period"), visit.Calendar, form.Frequency).TryGet(out var period, out _)
            ? new AskedReturn(form, unit, period)
            : null;

    private static FormDefinition? FormOf(Visit visit, Dictionary<string, string?> fields) => FormCode.Parse(fields.GetValueOrDefault("form")).TryGet(out var code, out _) ? visit.Definitions.Picture.Find(code) : null;

    private static RegisterDefinition? RegisterOf(Visit visit, string? text) => RegisterCode.Parse(text).TryGet(out var code, out _) ? visit.Definitions.Picture.Find(code) : null;

    private static ReturnState? StateOf(Dictionary<string, string?> fields) => Names<ReturnState>.Parse(fields.GetValueOrDefault("value")).TryGet(out var state, out _) ? state : null;

    private static Dictionary<string, string?> FieldsOf(string? body) => FieldChange.Between(null, body).ToDictionary(static field => field.Field, static field => field.Is, StringComparer.Ordinal);
}
