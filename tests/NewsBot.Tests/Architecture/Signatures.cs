using System.Reflection;
using NewsBot.Commands;
using NewsBot.Core.Archive;
using NewsBot.Discord;
using NewsBot.Feeds;
using NewsBot.Sockets;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Architecture;

public sealed class Signatures
{
    private static readonly IReadOnlyList<MethodBase> Written =
    [
        .. from assembly in (Assembly[])[typeof(IArchive).Assembly, typeof(SqliteArchive).Assembly, typeof(ArticleFiles).Assembly, typeof(Notice).Assembly, typeof(DiscordPlatform).Assembly, typeof(CommandTable).Assembly]
           from type in assembly.GetTypes()
           where type.Namespace is not null && !typeof(Delegate).IsAssignableFrom(type) && !type.Name.Contains('<', StringComparison.Ordinal)
           from method in type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OfType<MethodBase>()
           where !method.Name.Contains('<', StringComparison.Ordinal)
           select method,
    ];

    [Fact]
    public void A_cancellation_token_comes_last()
    {
        var cancellable = Written.Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken))).ToList();

        Assert.NotEmpty(cancellable);
        Assert.Empty(cancellable.Where(method => method.GetParameters()[^1].ParameterType != typeof(CancellationToken)).Select(Named));
    }

    [Fact]
    public void What_is_waited_for_says_so_in_its_name()
    {
        var awaited = Written.OfType<MethodInfo>().Where(method => !method.IsSpecialName && typeof(Task).IsAssignableFrom(method.ReturnType)).ToList();

        Assert.NotEmpty(awaited);
        Assert.Empty(awaited.Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Named));
    }

    [Fact]
    public void A_class_is_sealed_or_abstract()
    {
        var classes = Written.Select(method => method.DeclaringType!).Distinct().Where(type => type.IsClass && !type.IsAbstract).ToList();

        Assert.NotEmpty(classes);
        Assert.Empty(classes.Where(type => !type.IsSealed).Select(type => type.FullName));
    }

    private static string Named(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
