using Plumbline.Core.Access;
using Plumbline.Core.Text;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Access;

/// <summary>The table of docs/reference/access.md is that of <see cref="OperationRules"/>.</summary>
public sealed class AccessReferenceTests
{
    [Fact]
    public void Reference_SaysWhatTheRulesSay()
    {
        var rows = File.ReadAllLines(Repository.Path("docs", "reference", "access.md")).Where(static line => line.StartsWith('|')).Select(Cells).ToList();
        Assert.Equal(["to", .. Names<Permission>.All, "in a part"], rows[0]);
        var expected = Enum.GetValues<Operation>().Select(static operation => string.Join('|', (string[])
        [
            OperationRules.Words(operation),
            .. Enum.GetValues<Permission>().Select(permission => !OperationRules.Allowing(operation).Contains(permission) ? "" : OperationRules.IsOwnOnly(permission, operation) ? "own" : "yes"),
            OperationRules.IsScoped(operation) ? "yes" : "",
        ]));
        Assert.Equal(expected, rows.Skip(2).Select(static cells => string.Join('|', cells)));
    }

    [Fact]
    public void EveryPermission_AllowsSomething_AndOnlyTheAdministratorDoesNotRead()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Assert.Contains(Enum.GetValues<Operation>(), operation => OperationRules.Allowing(operation).Contains(permission));
            Assert.Equal(permission != Permission.Administrator, OperationRules.Allowing(Operation.Read).Contains(permission));
            Assert.Equal(permission != Permission.Administrator, OperationRules.IsAnyScoped(permission));
        }
    }

    private static List<string> Cells(string line) => [.. line.Trim('|').Split('|').Select(static cell => cell.Trim())];
}
