using Plumbline.App.Access.Signing;

namespace Plumbline.App.Tests.Access.Signing;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("violin gravel teapot umbrella")]
    [InlineData("korrektes pferd batterie")]
    [InlineData("kJ8#mq2!vXz4")]
    [InlineData("ειρήνη γαλάζιο βουνό")]
    [InlineData("the nurse sang 7 green psalms")]
    [InlineData("            z q x w k v ")]
    public void WhatCannotBeForeseen_IsTaken(string password) => Assert.Null(PasswordRules.Problem(password, "Ann Example", "ann.example@example.org"));

    [Theory]
    [InlineData("", "Choose a password")]
    [InlineData("short words", "has 11 characters; use at least 12")]
    [InlineData("password1234", "easy to guess")]
    [InlineData("Password2026!", "easy to guess")]
    [InlineData("qwertyuiop12", "easy to guess")]
    [InlineData("123456789012", "easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaa", "easy to guess")]
    [InlineData("abcabcabcabcabc", "easy to guess")]
    [InlineData("zyxwvutsrqponml", "easy to guess")]
    [InlineData("ann.example2026", "easy to guess")]
    [InlineData("exampleexample!!", "easy to guess")]
    [InlineData("hospital winter 1998", "easy to guess")]
    [InlineData("1q2w3e4r5t6y7u", "easy to guess")]
    [InlineData("Liverpool1987!!", "easy to guess")]
    [InlineData("plumblineplumbline", "easy to guess")]
    public void WhatEverybodyTries_IsRefused(string password, string words) =>
        Assert.Contains(words, PasswordRules.Problem(password, "Ann Example", "ann.example@example.org"), StringComparison.Ordinal);

    [Fact]
    public void Length_IsCountedInCharacters_AndHasAnEnd()
    {
        Assert.Contains("has 6 characters", PasswordRules.Problem("😀😁😂😃😄😅"), StringComparison.Ordinal);
        var longest = string.Concat(Enumerable.Range(0, 128).Select(static i => (char)(0x4E00 + (i * 37))));
        Assert.Null(PasswordRules.Problem(longest));
        Assert.Contains("has 129 characters; use at most 128", PasswordRules.Problem(longest + "x"), StringComparison.Ordinal);
    }
}
