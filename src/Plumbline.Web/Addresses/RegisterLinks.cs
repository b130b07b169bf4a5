using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of registers and their rows.</summary>
public static class RegisterLinks
{
    /// <summary>Every register.</summary>
    public static string Registers(this Links links) => Of(links).To(["registers"]);

    /// <summary>The rows of a register in a period; null for the latest.</summary>
    public static string Register(this Links links, RegisterCode register, Period? period = null) => Of(links).ToPage(["registers", Text(register)], ("period", Links.Of(period)));

    /// <summary>The page of a row.</summary>
    public static string RegisterRow(this Links links, RegisterCode register, RowCode row) => Of(links).ToPage(["registers", Text(register), Text(row)]);

    /// <summary>The form for a new row.</summary>
    public static string NewRegisterRow(this Links links, RegisterCode register) => Of(links).To(["registers", Text(register), "new"]);

    /// <summary>The form to change a row, and to end it.</summary>
    public static string EditRegisterRow(this Links links, RegisterCode register, RowCode row) => Of(links).To(["registers", Text(register), Text(row), "edit"]);

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));

    private static string Text(object code) => code?.ToString() ?? throw new ArgumentNullException(nameof(code));
}
