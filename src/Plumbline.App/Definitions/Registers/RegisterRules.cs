using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Registers;

/// <summary>What a register may have as figures, by what else the organisation counts.</summary>
internal static class RegisterRules
{
    /// <summary>The registers that have as a figure of their rows what is counted from returns or from a line list.</summary>
    internal static IEnumerable<(RegisterCode Register, Problem Problem)> Counted(IEnumerable<RegisterDefinition> registers, IEnumerable<FormDefinition> forms, IEnumerable<CollectionDefinition> lists)
    {
        var counted = new Dictionary<IndicatorCode, string>();
        foreach (var form in forms)
            foreach (var one in form.Counts) counted.TryAdd(one.Indicator, $"the returns of the form {form.Code}");
        foreach (var list in lists)
            foreach (var one in list.Counts) counted.TryAdd(one.Indicator, $"the line list {list.Code}");
        foreach (var register in registers)
        {
            foreach (var figure in register.Figures)
            {
                if (counted.TryGetValue(figure.Indicator, out var by))
                    yield return (register.Code, new Problem($"the indicator {figure.Indicator} in the field {figure.Code} of the register {register.Code}, which is counted from {by}", "an indicator that is reported, not counted: its figure is that of a unit, and no row has one"));
            }
        }
    }
}
