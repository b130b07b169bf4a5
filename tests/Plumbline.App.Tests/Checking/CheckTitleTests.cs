using Plumbline.App.Checking;
using Plumbline.Core.Checks.Standing;

namespace Plumbline.App.Tests.Checking;

public class CheckTitleTests
{
    public static TheoryData<string> Standing { get; } = [.. StandingChecks.All.Select(static check => check.Code)];

    [Theory]
    [MemberData(nameof(Standing))]
    public void AStandingCheck_HasATitleInWords(string code) => Assert.Contains(' ', CheckTitle.Of(code));

    [Fact]
    public void AnOwnCheck_IsCalledByItsCode() => Assert.Equal("incidents-by-harm", CheckTitle.Of("incidents-by-harm"));
}
