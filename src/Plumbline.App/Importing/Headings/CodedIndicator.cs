using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Holds the code or number of a row to the name beside it: rows of other people's tables are numbered too.</summary>
internal static class CodedIndicator
{
    /// <summary>Whether the name is of the indicator that the code is of, or of none; a name of another is refused.</summary>
    internal static bool Agrees(Indicator coded, string code, RowLabel label, Grid grid, int row, int column, FigureIntake intake)
    {
        if (intake.Labels.Peek(label) is not LabelMatch.Found { Indicator: var named } || named.Code == coded.Code) return true;
        intake.Findings.Refuse(grid.Name, row, column, new Problem($"“{code}”, which is {coded.Code}, beside “{label.Own}”, which is {named.Code}", "one indicator; leave the column out by its heading where it only counts rows"));
        return false;
    }
}
