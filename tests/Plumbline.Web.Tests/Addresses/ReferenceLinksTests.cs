using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Tests.Addresses;

/// <summary>The page of what a reference refers to.</summary>
public sealed class ReferenceLinksTests
{
    public static TheoryData<string, string?> Pages => new()
    {
        { "figure/falls/north/2020-03", "/care/figures/falls/north/2020-03" },
        { "figure/falls/north/2020-03/plan", "/care/figures/falls/north/2020-03?aspect=plan" },
        { "indicator/falls", "/care/indicators/falls" },
        { "risk/3164", "/care/risks/3164" },
        { "control/c-1", null },
        { "objective/1", "/care/objectives/1" },
        { "contract/north", "/care/contracts/north" },
        { "contract/all", "/care/contracts" },
        { "kpi/north/falls", "/care/contracts/north" },
        { "opinion/1/safe/2020-03", "/care/assurance/1/safe?period=2020-03" },
        { "criterion/safe-1", "/care/assurance/framework" },
        { "action/a-1", "/care/actions/a-1" },
        { "commitment/c-1", null },
        { "statement/position/2020-03", "/care/finance/position?period=2020-03" },
        { "return/early/north/2020-03", "/care/returns/early/north/2020-03" },
        { "register/research/01-climb", "/care/registers/research/01-climb" },
        { "paragraph/board/2020-03/p-1", null },
        { "edition/board/2020-03/1", null },
    };

    [Theory, MemberData(nameof(Pages))]
    public void Reference_LeadsToItsPage(string reference, string? address) =>
        Assert.Equal(address, new Links("", "care", null).PageOf(Reference.Parse(reference, FinancialCalendar.April).Value, FinancialCalendar.April));

    [Fact]
    public void EveryKind_IsAmongThese() =>
        Assert.Equal(Names<ReferenceKind>.All.Order(StringComparer.Ordinal), Pages.Select(static row => row.Data.Item1.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
}
