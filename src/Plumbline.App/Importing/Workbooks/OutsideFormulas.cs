using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>Refuses a formula that refers to something outside its file. Formulas are not run, but their values depend on what they refer to.</summary>
internal static class OutsideFormulas
{
    private static readonly string[] Reaching = ["WEBSERVICE(", "DDE(", "CALL(", "REGISTER.ID(", "RTD(", "|'", "[http", "'file:", ".xls]", ".xlsx]", ".xlsm]", ".xlsb]", ".csv]"];

    internal static void Refuse(string name, string formula, int row, int column)
    {
        foreach (var reach in Reaching)
        {
            var at = formula.IndexOf(reach, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && !(char.IsLetter(reach[0]) && char.IsLetter(formula[at - 1]))))
                throw new RefusedFileException(name, row, column, $"a formula that reaches outside the workbook ({reach.Trim('(', '[', ']', '\'', ':')})", "values in its place: copy, then Paste Special › Values");
        }
    }
}
